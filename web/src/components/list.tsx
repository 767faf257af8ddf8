// What a list shows before it is there, when it is empty and when it failed: the same everywhere.

import type { ComponentChildren } from "preact";
import type { Page } from "../api/types";
import type { Loading } from "../data";
import { t } from "../i18n";
import { Pager } from "./pager";
import { ProblemNote } from "./problem";

interface Props<T> {
  answer: Loading<Page<T>>;
  empty?: string;
  children: (items: T[]) => ComponentChildren;
}

// Says aloud how many there are, then the items as `children` draws them, then the pager. What is wrong with a query the
// filter bar says.
export function Listing<T>({ answer, empty, children }: Props<T>) {
  const { data, error, busy, again } = answer;
  return (
    <section class="listing" aria-busy={busy}>
      <h2 class="unseen">{t("shell.found")}</h2>
      <p class="state" aria-live="polite">
        {data && data.total !== null ? t("shell.results", { n: data.total }) : busy ? t("shell.loading") : ""}
      </p>
      {error?.body.position == null && <ProblemNote problem={error} again={again} />}
      {data && !data.items.length && !error && <p class="notice">{empty ?? t("shell.none")}</p>}
      {data && data.items.length > 0 && children(data.items)}
      {data && <Pager list={data} />}
    </section>
  );
}

// One thing instead of many: a note while it loads or when it failed.
export function Waiting({ answer }: { answer: Loading<unknown> }) {
  if (answer.error) return <ProblemNote problem={answer.error} again={answer.again} />;
  return answer.data ? null : (
    <p class="state" role="status">
      {t("shell.loading")}
    </p>
  );
}
