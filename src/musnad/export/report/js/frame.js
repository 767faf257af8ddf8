// What every page has: a head with the language switch, and sections with titles.

import { h } from "./dom.js";
import { direction, isArabic, switchLanguage, t } from "./language.js";

function languageButton(redraw) {
  const change = () => {
    switchLanguage();
    redraw();
    document.getElementById("language").focus();
  };
  return h("button", { type: "button", id: "language", lang: isArabic() ? "en" : "ar", onclick: change }, t("switch"));
}

// Draws the head in the page's language; `counts` fill the line under the title, `redraw` draws the page anew.
export function drawHead(counts, redraw, ...more) {
  Object.assign(document.documentElement, { lang: isArabic() ? "ar" : "en", dir: direction() });
  document.title = `${t("title")} · Musnad`;
  document.getElementById("head").replaceChildren(
    h("p", { class: "brand" }, h("b", { lang: "ar", dir: "rtl" }, "مُسنَد"), " Musnad"),
    languageButton(redraw),
    h("h1", {}, t("title")),
    h("p", { class: "tagline" }, `${t("tagline")}. ${t("counts", counts)}`),
    ...more,
  );
}

export function section(id, content) {
  return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, t(`nav_${id}`)), content);
}
