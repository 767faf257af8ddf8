// The list of events.

import { address } from "../../api";
import type { EventRow, Page } from "../../api/types";
import { ExportMenu } from "../../components/export";
import { FilterBar } from "../../components/filters";
import { Listing } from "../../components/list";
import { TypeMark } from "../../components/marks";
import { useAnswer } from "../../data";
import { days, named } from "../../format";
import { t } from "../../i18n";
import { link, usePlace } from "../../router";

export default function Events() {
  const { query } = usePlace();
  const answer = useAnswer<Page<EventRow>>(
    address("events", { q: query.get("q"), sort: query.get("sort") ?? "-day", page: query.get("page") }),
  );
  return (
    <>
      <h1>{t("events.title")}</h1>
      <FilterBar problem={answer.error} />
      <ExportMenu kind="events" />
      <Listing answer={answer}>
        {(events) => (
          <ul class="plain-list">
            {events.map((event) => (
              <li key={event.key}>
                <a href={link(`/events/${event.key}`)}>
                  <TypeMark type={event.type} /> {named(event.place, event.place_ar)} {days(event.day)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}
