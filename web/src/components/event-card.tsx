// An event as lists show it: what, where, when, how many, how many say so, and how far its review is.

import type { EventRow } from "../api/types";
import { bounds, countName, days, named, namedAll } from "../format";
import { t, term } from "../i18n";
import { link } from "../router";
import { familyOf } from "../vocabulary";
import { StateMark, StatusMark, TypeMark } from "./marks";
import { Outside } from "./outside";

export const eventAddress = (row: EventRow, params = {}): string => link(`/events/${row.key}`, params);

// Counts that say something; "killed 7 to 12".
export function Counts({ row }: { row: EventRow }) {
  const stated = Object.entries(row.counts).filter(([, one]) => bounds(one));
  return (
    <>
      {stated.map(([what, one]) => (
        <span key={what}>
          {countName(what)} <b>{bounds(one)}</b>
        </span>
      ))}
    </>
  );
}

export function Signs({ row }: { row: EventRow }) {
  return (
    <>
      {row.status !== "asserted" && <StatusMark status={row.status} />}{" "}
      {row.contested && <span class="sign contested">{t("events.contested")}</span>}{" "}
      {row.denied && <span class="sign denied">{t("events.denied")}</span>}{" "}
      {row.grade && <span class="sign">{term("grade", row.grade)}</span>} <StateMark state={row.state} />
    </>
  );
}

export function EventCard({ row, params = {} }: { row: EventRow; params?: Record<string, string | number> }) {
  const place = named(row.place, row.place_ar);
  return (
    <article class={`card ${familyOf(row.type)}`}>
      <h3>
        <a href={eventAddress(row, params)}>
          <TypeMark type={row.type} /> <Outside text={place || t("events.no_place")} />
        </a>{" "}
        <small>{row.day ? days(row.day) : t("events.no_day")}</small>
      </h3>
      <p class="meta">
        <Counts row={row} />
        {row.actors.length > 0 && (
          <span>
            {term("part", "actor")}: <Outside text={namedAll(row.actors.slice(0, 4))} />
          </span>
        )}
      </p>
      <p class="meta">
        <span>
          <b>{t("shell.n_origins", { n: row.origins })}</b> · {t("shell.n_publishers", { n: row.publishers })}{" "}
          · {t("shell.n_reports", { n: row.reports })}
        </span>
        <Signs row={row} />
        {row.assignee && (
          <span>
            {t("events.assigned")} <Outside text={row.assignee} />
          </span>
        )}
      </p>
    </article>
  );
}
