// The head of every page: name, project, the pages, and what belongs to whoever is there.

import { useEffect, useRef, useState } from "preact/hooks";
import { me } from "../api";
import { Outside } from "../components/outside";
import { t } from "../i18n";
import { may } from "../review";
import { link } from "../router";
import { ROUTES } from "../routes";
import { useStore } from "../store";
import { Account } from "./account";
import { AddReport } from "./add-report";

export function Header({ path }: { path: string }) {
  const who = useStore(me);
  const [adding, setAdding] = useState(false);
  return (
    <header class="head">
      <p class="brand">
        <a href={link("/")}>
          <b lang="ar">مُسنَد</b> Musnad
        </a>
        <span class="project">
          <Outside text={who?.project} />
        </span>
      </p>
      <div class="own">
        {may("analyst") && (
          <button type="button" onClick={() => setAdding(true)}>
            {t("shell.add_report")}
          </button>
        )}
        <Account />
      </div>
      <Menu path={path} />
      {who?.stale && <p class="notice stale">{t("shell.stale")}</p>}
      {adding && <AddReport onClose={() => setAdding(false)} />}
    </header>
  );
}

function Menu({ path }: { path: string }) {
  const isHere = (own: string): boolean => path === own || path === `${own}/:id`;
  const menu = useRef<HTMLElement>(null);
  // On a narrow screen the menu is longer than the line: the page that is open stays in sight.
  useEffect(() => {
    menu.current
      ?.querySelector(`a[href="${link(path)}"]`)
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [path]);
  return (
    <nav ref={menu} aria-label={t("shell.menu")}>
      {ROUTES.filter((route) => route.inMenu && may(route.role ?? "viewer")).map((route) => (
        <a
          key={route.path}
          href={link(route.path)}
          {...(isHere(route.path) && { "aria-current": "page" as const })}
        >
          {t(route.title)}
        </a>
      ))}
    </nav>
  );
}
