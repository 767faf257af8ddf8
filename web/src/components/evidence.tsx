// The sentence a claim rests on, its words marked, and a claim as lists show it.

import type { ClaimRow } from "../api/types";
import { count, day, days, named, namedAll, percent } from "../format";
import { t, term } from "../i18n";
import { link } from "../router";
import { unitOffsets } from "../text/offsets";
import { familyOf } from "../vocabulary";
import { StateMark, StatusMark, TypeMark } from "./marks";
import { Outside, OutsideText } from "./outside";

interface Piece {
  start: number;
  end: number;
  part: string | null;
}

// The sentence cut at its marks; where marks overlap the one that begins first keeps the words.
function cut({ text, marks }: ClaimRow["evidence"]): Piece[] {
  const toUnit = unitOffsets(text);
  const pieces: Piece[] = [];
  let from = 0;
  const sorted = [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [first, last, part] of sorted) {
    const [start, end] = [Math.max(toUnit(first), from), toUnit(last)];
    if (start >= end) continue;
    if (start > from) pieces.push({ start: from, end: start, part: null });
    pieces.push({ start, end, part });
    from = end;
  }
  if (from < text.length) pieces.push({ start: from, end: text.length, part: null });
  return pieces;
}

export function Evidence({ row }: { row: ClaimRow }) {
  const { text } = row.evidence;
  return (
    <blockquote class={`evidence ${familyOf(row.type)}`} dir="auto" {...(row.lang && { lang: row.lang })}>
      {cut(row.evidence).map(({ start, end, part }) =>
        part ? (
          <mark key={start} class={part} title={term("part", part)}>
            <OutsideText text={text.slice(start, end)} />
          </mark>
        ) : (
          <OutsideText key={start} text={text.slice(start, end)} />
        ),
      )}
    </blockquote>
  );
}

export const claimAddress = (row: ClaimRow): string =>
  link(`/articles/${encodeURIComponent(row.article)}`, { claim: row.id });

// Who says it, through whom, and when it was published.
function Said({ row }: { row: ClaimRow }) {
  return (
    <p class="meta">
      <span>
        {t("shell.says")} <b>{row.source ? <Outside text={named(row.source)} /> : t("shell.itself")}</b>
      </span>
      <span>
        {row.publisher ? <Outside text={row.publisher} /> : t("shell.no_publisher")}
        {row.published && ` · ${day(row.published)}`}
      </span>
    </p>
  );
}

function Facts({ row }: { row: ClaimRow }) {
  const counts = row.counts.map(count).join(t("shell.separator"));
  return (
    <p class="meta">
      {row.actors.length > 0 && (
        <span>
          {term("part", "actor")}: <Outside text={namedAll(row.actors)} />
        </span>
      )}
      {row.place && (
        <span>
          {term("part", "place")}: <Outside text={row.place} />
        </span>
      )}
      {row.day && (
        <span>
          {term("part", "time")}: {days(row.day)}
        </span>
      )}
      {counts && (
        <span>
          {term("part", "count")}: {counts}
        </span>
      )}
      {row.confidence !== null && <span>{t("shell.confidence", { value: percent(row.confidence) })}</span>}
    </p>
  );
}

export function ClaimCard({ row }: { row: ClaimRow }) {
  return (
    <article class={`card ${familyOf(row.type)}`}>
      <h3>
        <a href={claimAddress(row)}>
          <TypeMark type={row.type} />
        </a>{" "}
        {row.status !== "asserted" && <StatusMark status={row.status} />} <StateMark state={row.state} />{" "}
        {row.decision && <small>{term("decision", row.decision)}</small>}
      </h3>
      <Evidence row={row} />
      <Facts row={row} />
      <Said row={row} />
      {row.event && (
        <p class="meta">
          <a href={link(`/events/${row.event}`)}>{t("shell.to_event")}</a>
        </p>
      )}
    </article>
  );
}
