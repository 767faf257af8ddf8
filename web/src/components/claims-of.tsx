// The claims that a query of the page's own finds, with the way to all of them in the search.

import { address } from "../api";
import type { ClaimRow, Page } from "../api/types";
import { useAnswer } from "../data";
import { t } from "../i18n";
import { link } from "../router";
import { ClaimCard } from "./evidence";
import { Waiting } from "./list";

export function ClaimsOf({ title, q }: { title: string; q: string }) {
  const answer = useAnswer<Page<ClaimRow>>(address("claims", { q, size: 10 }));
  const total = answer.data?.total ?? null;
  return (
    <section>
      <h2>{title}</h2>
      <Waiting answer={answer} />
      <ul class="cards">
        {answer.data?.items.map((row) => (
          <li key={row.id}>
            <ClaimCard row={row} />
          </li>
        ))}
      </ul>
      <p>
        <a href={link("/search", { q })}>
          {total === null ? t("shell.in_search") : t("shell.all_in_search", { n: total })}
        </a>
      </p>
    </section>
  );
}
