// When who said it: a line a publisher, a dot a report, in the order of days.

import type { ClaimRow } from "../../api/types";
import { claimAddress } from "../../components/evidence";
import { Outside } from "../../components/outside";
import { day } from "../../format";
import { t } from "../../i18n";

interface Day {
  iso: string;
  rows: ClaimRow[];
}

// The claims by day of publication, one a report, the earliest first; those of no day are left out.
export function byDay(rows: ClaimRow[]): Day[] {
  const found = new Map<string, Map<string, ClaimRow>>();
  for (const row of rows) {
    if (!row.published) continue;
    const reports = found.get(row.published) ?? new Map<string, ClaimRow>();
    if (!reports.has(row.article)) reports.set(row.article, row);
    found.set(row.published, reports);
  }
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([iso, reports]) => ({ iso, rows: [...reports.values()] }));
}

export function Timeline({ rows }: { rows: ClaimRow[] }) {
  const days = byDay(rows);
  if (!days.length) return <p class="note">{t("event.no_days")}</p>;
  return (
    <ol class="timeline">
      {days.map(({ iso, rows: reports }) => (
        <li key={iso}>
          <time dateTime={iso}>{day(iso)}</time>
          <ul>
            {reports.map((row) => (
              <li key={row.article} class={row.status === "denied" ? "denied" : ""}>
                <a href={claimAddress(row)}>
                  <Outside text={row.publisher ?? t("shell.no_publisher")} />
                </a>{" "}
                {row.source && (
                  <small>
                    {t("shell.says")} <Outside text={row.source} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
