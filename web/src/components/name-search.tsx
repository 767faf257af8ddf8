// Looks for a name in a list of sources or parties.

import { t } from "../i18n";
import { go, here, usePlace } from "../router";

export function NameSearch() {
  const q = usePlace().query.get("q") ?? "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const name = new FormData(event.currentTarget).get("q");
    go(here({ q: typeof name === "string" ? name.trim() : null, page: null }));
  };
  return (
    <search>
      <form class="query" onSubmit={submit}>
        <input
          key={q}
          type="search"
          name="q"
          dir="auto"
          defaultValue={q}
          aria-label={t("shell.name")}
          placeholder={t("shell.name")}
        />
        <button type="submit">{t("shell.search")}</button>
      </form>
    </search>
  );
}
