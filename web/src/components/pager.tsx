// Which part of a list is shown, and the way to the others.

import type { Page } from "../api/types";
import { number } from "../format";
import { t } from "../i18n";
import { here } from "../router";

const pages = (list: Page<unknown>): number | null =>
  list.total === null ? null : Math.max(1, Math.ceil(list.total / list.size));

function Step({ to, rel, label }: { to: number | null; rel: "prev" | "next"; label: string }) {
  if (to === null) return <span class="step off">{label}</span>;
  return (
    <a class="step" rel={rel} href={here({ page: to === 1 ? null : to })}>
      {label}
    </a>
  );
}

export function Pager({ list }: { list: Page<unknown> }) {
  const last = pages(list);
  const more = last === null ? list.items.length === list.size : list.page < last;
  if (list.page === 1 && !more) return null;
  return (
    <nav class="pager" aria-label={t("shell.pages")}>
      <Step to={list.page > 1 ? list.page - 1 : null} rel="prev" label={t("shell.previous")} />
      <span>{last === null ? number(list.page) : t("shell.page_of", { page: list.page, pages: last })}</span>
      <Step to={more ? list.page + 1 : null} rel="next" label={t("shell.next")} />
    </nav>
  );
}
