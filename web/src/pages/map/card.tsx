// The chosen event, or those at one point, beside the map.

import type { EventPage, EventRow } from "../../api/types";
import { Waiting } from "../../components/list";
import { StateMark, StatusMark, TypeMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import type { Loading } from "../../data";
import { bounds, days, named, number } from "../../format";
import { t, term } from "../../i18n";
import { link } from "../../router";
import { familyOf } from "../../vocabulary";
import { SpotItem } from "./list";
import type { Spot } from "./spots";
import { setChosen } from "./state";

interface Props {
  keys: string[];
  spots: Map<string, Spot>;
  answer: Loading<EventPage>; // to the one that is chosen
}

export function Chosen({ keys, spots, answer }: Props) {
  if (!keys.length) return null;
  return (
    <section class="chosen" aria-label={t("map.chosen")} aria-live="polite">
      <p class="actions tight">
        <button type="button" class="plain" onClick={() => setChosen([])}>
          {t("shell.close")}
        </button>
      </p>
      {keys.length === 1 ? <Card answer={answer} /> : <AtOnePoint keys={keys} spots={spots} />}
    </section>
  );
}

function AtOnePoint({ keys, spots }: { keys: string[]; spots: Map<string, Spot> }) {
  return (
    <>
      <h2>{t("map.at_point", { n: keys.length })}</h2>
      <ol class="spot-list">
        {keys.map((key) => {
          const spot = spots.get(key);
          return spot && <SpotItem key={key} spot={spot} row={null} />;
        })}
      </ol>
    </>
  );
}

function Card({ answer }: { answer: Loading<EventPage> }) {
  const row = answer.data?.row;
  return row ? <EventCard row={row} /> : <Waiting answer={answer} />;
}

export const placeName = ({ place, place_ar }: EventRow): string => named(place, place_ar);

function EventCard({ row }: { row: EventRow }) {
  return (
    <article class={`card ${familyOf(row.type)}`}>
      <h2>
        <TypeMark type={row.type} /> {row.place && <Outside text={placeName(row)} />}
      </h2>
      <p class="meta">
        {row.status !== "asserted" && <StatusMark status={row.status} />}
        {row.contested && <span class="sign contested">{t("events.contested")}</span>}
        {row.denied && <span class="sign denied">{t("events.denied")}</span>}
        <StateMark state={row.state} />
      </p>
      <Facts row={row} />
      <p>
        <a href={link(`/events/${encodeURIComponent(row.key)}`)}>{t("shell.to_event")}</a>
      </p>
    </article>
  );
}

function Facts({ row }: { row: EventRow }) {
  const counted = Object.entries(row.counts);
  return (
    <dl class="facts">
      <dt>{t("map.day")}</dt>
      <dd>{days(row.day) || t("events.no_day")}</dd>
      <dt>{term("part", "place")}</dt>
      <dd>
        {row.precision ? term("precision", row.precision) : t("events.no_place")}
        {row.radius_km ? ` · ${t("event.radius", { n: row.radius_km })}` : ""}
      </dd>
      {counted.map(([what, value]) => (
        <>
          <dt>{term("count", what)}</dt>
          <dd>{bounds(value)}</dd>
        </>
      ))}
      {row.actors.length > 0 && (
        <>
          <dt>{term("part", "actor")}</dt>
          <dd>
            <Outside text={row.actors.join(t("shell.separator"))} />
          </dd>
        </>
      )}
      <dt>{t("map.origins")}</dt>
      <dd>
        {number(row.origins)} · {t("shell.n_reports", { n: row.reports })}
      </dd>
      {row.grade && (
        <>
          <dt>{t("event.grade")}</dt>
          <dd>{term("grade", row.grade)}</dd>
        </>
      )}
    </dl>
  );
}
