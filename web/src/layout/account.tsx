// What belongs to whoever is there: language, look, graphic words, keys, users, and the way out.

import { me, signOut } from "../api";
import { Menu } from "../components/menu";
import { chooseGraphic, Outside, showsGraphic } from "../components/outside";
import { chooseLanguage, t, term, useLanguage } from "../i18n";
import { openHelp } from "../keys";
import { may } from "../review";
import { go, here, link } from "../router";
import { useStore } from "../store";
import { chooseTheme, type Theme, theme } from "../theme";

const THEMES: Theme[] = ["auto", "light", "dark"];

export function LanguageButton() {
  const other = useLanguage() === "ar" ? "en" : "ar";
  // A language in the address was for whoever opened the link; the choice goes before it.
  const choose = (): void => {
    go(here({ lang: null }), { replace: true });
    void chooseLanguage(other);
  };
  return (
    <button type="button" lang={other} onClick={choose}>
      {other === "ar" ? "العربية" : "English"}
    </button>
  );
}

function ThemeChoice() {
  const chosen = useStore(theme);
  return (
    <fieldset class="choice">
      <legend>{t("shell.look")}</legend>
      {THEMES.map((one) => (
        <label key={one}>
          <input type="radio" name="theme" checked={chosen === one} onChange={() => chooseTheme(one)} />
          {t(`shell.look_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function GraphicChoice() {
  const shown = useStore(showsGraphic);
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => chooseGraphic(event.currentTarget.checked)}
      />
      {t("shell.graphic_always")}
    </label>
  );
}

export function Account() {
  const who = useStore(me);
  const user = who?.user;
  if (!who || !user) return null;
  return (
    <>
      <LanguageButton />
      <Menu label={<Outside text={user.name} />}>
        <p class="note">
          {term("role", user.role)} {who.open && `· ${t("shell.open_here")}`}
        </p>
        <ThemeChoice />
        <GraphicChoice />
        <button type="button" class="plain" onClick={openHelp}>
          {t("shell.keys")}
        </button>
        {may("admin") && <a href={link("/people")}>{t("people.title")}</a>}
        <a href={link("/tokens")}>{t("people.tokens")}</a>
        <a href="/">{t("shell.projects")}</a>
        {!who.open && (
          <button type="button" class="plain" onClick={() => void signOut()}>
            {t("shell.sign_out")}
          </button>
        )}
        <small>Musnad {who.version}</small>
      </Menu>
    </>
  );
}
