// How a source's claims stand beside what others say, as one bar and its figures.

import { percent } from "../format";
import { t } from "../i18n";

type Standing = { claims: number; alone: number; corroborated: number; contradicted: number; denied: number };

const PARTS = ["corroborated", "alone", "contradicted"] as const;

export function Shares({ row }: { row: Standing }) {
  const whole = Math.max(1, row.corroborated + row.alone + row.contradicted);
  const label = PARTS.map((part) => `${t(`sources.${part}`)} ${percent(row[part] / whole)}`).join(
    t("shell.separator"),
  );
  return (
    <span class="shares" role="img" aria-label={label} title={label}>
      {PARTS.map((part) => (
        <span key={part} class={part} style={{ inlineSize: `${(100 * row[part]) / whole}%` }} />
      ))}
    </span>
  );
}
