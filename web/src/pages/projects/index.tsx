// Outside any project: the projects that this server has.

import { useEffect, useState } from "preact/hooks";
import { Outside } from "../../components/outside";
import { t } from "../../i18n";
import { LanguageButton } from "../../layout/account";

export function Projects() {
  const [names, setNames] = useState<string[] | null>(null);
  useEffect(() => {
    fetch("/projects.json")
      .then((response) => response.json() as Promise<string[]>)
      .then(setNames, () => setNames([]));
  }, []);
  return (
    <main class="door">
      <p class="brand">
        <b lang="ar">مُسنَد</b> Musnad
      </p>
      <h1>{t("shell.projects")}</h1>
      {names?.length === 0 && <p class="notice">{t("shell.no_projects")}</p>}
      <ul class="plain-list">
        {names?.map((name) => (
          <li key={name}>
            <a href={`/p/${encodeURIComponent(name)}/`}>
              <Outside text={name} />
            </a>
          </li>
        ))}
      </ul>
      <LanguageButton />
    </main>
  );
}
