// Reports as a list.

import type { ArticleRow } from "../../api/types";
import { Outside } from "../../components/outside";
import { day } from "../../format";
import { t, term } from "../../i18n";
import { link } from "../../router";

export function Reports({ rows }: { rows: ArticleRow[] }) {
  return (
    <ul class="cards">
      {rows.map((row) => (
        <li key={row.id} class="card">
          <h3>
            <a href={link(`/articles/${encodeURIComponent(row.id)}`)}>
              <Outside text={row.title ?? t("search.untitled")} lang={row.lang} />
            </a>
          </h3>
          <p dir="auto" {...(row.lang && { lang: row.lang })}>
            <Outside text={row.snippet} lang={row.lang} />
          </p>
          <p class="meta">
            <span>{row.publisher ? <Outside text={row.publisher} /> : t("shell.no_publisher")}</span>
            {row.published && <span>{day(row.published)}</span>}
            {row.lang && <span>{term("lang", row.lang)}</span>}
            <span>{t("shell.n_claims", { n: row.claims })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
