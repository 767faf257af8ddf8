// One event: how many, who says so, who denies it, why it is held to be one happening, and what people decided.

import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { EventPage } from "../../api/types";
import { Signs } from "../../components/event-card";
import { Reviews } from "../../components/history";
import { Waiting } from "../../components/list";
import { TypeMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { days, named } from "../../format";
import { t, term } from "../../i18n";
import { link, usePlace } from "../../router";
import type { PageProps } from "../../routes";
import { Actions } from "./actions";
import { Bounds } from "./bounds";
import { Denials, Discrepancies, Totals } from "./differences";
import "./event.css";
import { Judged } from "./judged";
import { Links } from "./links";
import { Origins } from "./origins";
import { claimsOf, sourcesOf } from "./said";
import { Timeline } from "./timeline";

export default function Event({ id }: PageProps) {
  const answer = useAnswer<EventPage>(`events/${encodeURIComponent(id)}`);
  const q = usePlace().query.get("q");
  return (
    <>
      <p class="note">
        <a href={link("/events", { q })}>{t("events.title")}</a>
      </p>
      {answer.data ? <Whole page={answer.data} /> : <h1>{t("event.title")}</h1>}
      <Waiting answer={answer} />
    </>
  );
}

function Whole({ page }: { page: EventPage }) {
  const [picked, setPicked] = useState<string[] | null>(null);
  useEffect(() => setPicked(null), [page.row.key, page.event.claims.length]);
  const [claims, sources] = [claimsOf(page), sourcesOf(page)];
  const { event, inside, outside } = page;
  const pick = (one: string): void =>
    setPicked(picked?.includes(one) ? picked.filter((other) => other !== one) : [...(picked ?? []), one]);
  return (
    <>
      <Head page={page} />
      <Actions {...{ page, picked, setPicked }} />
      <Part title={t("event.counts")}>
        <Bounds {...{ page, claims, sources }} />
      </Part>
      <Part title={t("event.denials")} when={event.denials.length}>
        <Denials {...{ page, claims, sources }} />
      </Part>
      <Part title={t("event.discrepancies")} when={event.discrepancies.length}>
        <Discrepancies {...{ page, claims }} />
      </Part>
      <Part title={t("event.totals")} when={event.totals.length}>
        <p class="note">{t("event.totals_note")}</p>
        <Totals {...{ page, claims }} />
      </Part>
      <Part title={t("shell.n_origins", { n: event.origins.length })}>
        <Origins {...{ page, claims, picked, pick }} />
      </Part>
      <Part title={t("event.timeline")}>
        <Timeline rows={page.claims} />
      </Part>
      <Part title={t("event.inside")} when={inside.length}>
        <Links links={inside} {...{ claims, page }} />
      </Part>
      <Part title={t("event.outside")} when={outside.length}>
        <p class="note">{t("event.outside_note")}</p>
        <Links links={outside} {...{ claims, page }} />
      </Part>
      <Part title={t("event.history")}>
        <Reviews reviews={page.reviews} />
      </Part>
    </>
  );
}

function Part({ title, when = 1, children }: { title: string; when?: number; children: ComponentChildren }) {
  if (!when) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Head({ page }: { page: EventPage }) {
  const { row } = page;
  const place = named(row.place, row.place_ar);
  return (
    <header class="event-head">
      <h1>
        <TypeMark type={row.type} /> <Outside text={place || t("events.no_place")} />{" "}
        <small>{row.day ? days(row.day, "long") : t("events.no_day")}</small>
      </h1>
      <p class="meta">
        <span>
          {t("shell.n_origins", { n: row.origins })} · {t("shell.n_publishers", { n: row.publishers })} ·{" "}
          {t("shell.n_reports", { n: row.reports })} · {t("shell.n_claims", { n: row.claims })}
        </span>
        <Signs row={row} />
      </p>
      <dl class="facts">
        {row.actors.length > 0 && (
          <>
            <dt>{term("part", "actor")}</dt>
            <dd>
              {row.actors.map((name, index) => (
                <Fragment key={name}>
                  {index > 0 && t("shell.separator")}
                  <Outside text={named(name, page.names[name])} />
                </Fragment>
              ))}
            </dd>
          </>
        )}
        {row.lat !== null && row.lon !== null && (
          <>
            <dt>{term("part", "place")}</dt>
            <dd>
              <a href={link("/", { q: `near:${row.lat},${row.lon} within:25km` })}>{t("event.on_map")}</a>{" "}
              {row.precision && term("precision", row.precision)}
              {row.radius_km !== null && ` · ${t("event.radius", { n: Math.round(row.radius_km) })}`}
            </dd>
          </>
        )}
        <Judged page={page} />
        {row.assignee && (
          <>
            <dt>{t("events.assigned")}</dt>
            <dd>
              <Outside text={row.assignee} />
            </dd>
          </>
        )}
      </dl>
    </header>
  );
}
