// What is in view, as a list: for screen readers, and for whoever would rather read.

import { useEffect, useState } from "preact/hooks";
import { address } from "../../api";
import type { EventRow, Page } from "../../api/types";
import { type Span, toIso } from "../../components/map/days";
import type { Box } from "../../components/map/view";
import { TypeMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { day, number } from "../../format";
import { t, term } from "../../i18n";
import { here, link } from "../../router";
import { familyOf } from "../../vocabulary";
import { placeName } from "./card";
import { latestOf, type Spot } from "./spots";
import { viewQuery } from "./view-query";

const SHOWN = 60;
const NAMED = 200; // rows of one question
const PAUSE = 350; // milliseconds until a view has settled

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Props {
  q: string;
  span: Span | null;
  box: Box | null;
  spots: readonly Spot[]; // those in view, the earliest first
  keys: readonly string[];
}

export function InView({ q, span, box, spots, keys }: Props) {
  const query = useSettled(viewQuery(q, span, box));
  const answer = useAnswer<Page<EventRow>>(
    spots.length ? address("events", { q: query, sort: "-day", size: NAMED }) : null,
  );
  const rows = new Map(answer.data?.items.map((row) => [row.key, row]));
  const latest = latestOf(spots, SHOWN);
  return (
    <section class="in-view" aria-label={t("map.in_view")}>
      <h2>{t("map.in_view")}</h2>
      <p class="state" aria-live="polite">
        {t("shell.n_events", { n: spots.length })}
        {spots.length > SHOWN && ` · ${t("map.latest", { n: SHOWN })}`}
      </p>
      <ol class="spot-list">
        {latest.map((spot) => (
          <SpotItem
            key={spot.key}
            spot={spot}
            row={rows.get(spot.key) ?? null}
            isChosen={keys.includes(spot.key)}
          />
        ))}
      </ol>
      {spots.length > SHOWN && (
        <p>
          <a href={link("/events", { q: query })}>{t("map.all_in_list")}</a>
        </p>
      )}
    </section>
  );
}

export function SpotItem({
  spot,
  row,
  isChosen = false,
}: {
  spot: Spot;
  row: EventRow | null;
  isChosen?: boolean;
}) {
  return (
    <li class={familyOf(spot.type)}>
      <a href={here({ event: spot.key })} {...(isChosen && { "aria-current": "true" as const })}>
        <TypeMark type={spot.type} /> {row?.place && <Outside text={placeName(row)} />}
      </a>
      <p class="meta">
        <span>{spot.day === null ? t("events.no_day") : day(toIso(spot.day))}</span>
        {spot.killed !== null && (
          <span>
            {term("count", "killed")}: {number(spot.killed)}
          </span>
        )}
        <span class={`side ${spot.side}`}>
          <span class="swatch" aria-hidden="true" />
          {term("side", spot.side)}
        </span>
        {spot.contested && <span class="sign contested">{t("events.contested")}</span>}
      </p>
    </li>
  );
}
