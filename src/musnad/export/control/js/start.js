// The page: a day to choose, the map and the places on it, drawn anew when the language changes.

import { h } from "./dom.js";
import { day, number, t } from "./language.js";
import { drawHead, section } from "./frame.js";
import { firstDay, lastDay, openingDay, places, standingOn } from "./spells.js";
import { groundSection, showGround } from "./ground.js";
import { goToPlace, showPlaces } from "./places.js";

const DAY = 86400000;
const toNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const toDay = (count) => new Date(count * DAY).toISOString().slice(0, 10);

const main = document.getElementById("main");
let chosen = openingDay;

function drawPage() {
  drawHead({ places: number(places.length) }, drawPage);
  if (!places.length) {
    main.replaceChildren(h("p", { class: "notice" }, t("none")));
    return;
  }
  const list = h("div", { class: "places" });
  const shown = h("output", {}, "");
  const show = () => {
    shown.replaceChildren(day(chosen));
    slider.setAttribute("aria-valuetext", day(chosen));
    [slider.value, field.value] = [toNumber(chosen), chosen];
    const standing = standingOn(chosen);
    showGround(standing);
    showPlaces(list, standing);
  };
  const choose = (iso) => {
    chosen = [toDay(low), toDay(high), iso].sort()[1];
    show();
  };
  const [low, high] = [[firstDay, openingDay].sort()[0], [lastDay, openingDay].sort()[1]].map(toNumber);
  const slider = h("input", { type: "range", id: "day", min: low, max: high, value: toNumber(chosen), oninput: () => choose(toDay(Number(slider.value))) });
  const field = h("input", { type: "date", min: toDay(low), max: toDay(high), "aria-label": t("day"), onchange: () => field.value && choose(field.value) });
  main.replaceChildren(
    section("map", [h("p", { class: "day" }, h("label", { for: "day" }, t("day"), " "), shown, field, slider), groundSection(goToPlace)]),
    section("places", list),
  );
  show();
}

drawPage();
