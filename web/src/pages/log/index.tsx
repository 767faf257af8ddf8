// What was done to the record, newest first, and whether the record is as it was written.

import { address } from "../../api";
import type { Entry, Page } from "../../api/types";
import { DateField } from "../../components/fields";
import { Listing } from "../../components/list";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { go, here, usePlace } from "../../router";
import { EntryItem } from "./entry";
import { Verify } from "./verify";

export default function Log() {
  const { query } = usePlace();
  const [since, until, subject] = ["since", "until", "subject"].map((key) => query.get(key));
  const answer = useAnswer<Page<Entry>>(
    address("log", { since, until, subject, what: query.get("what"), page: query.get("page") }),
  );
  const set = (key: string) => (value: string) => go(here({ [key]: value, page: null }));
  return (
    <>
      <h1>{t("log.title")}</h1>
      <p class="note">{t("log.note")}</p>
      <Verify />
      <search class="filters">
        <div class="fields">
          <DateField label={t("log.since")} value={since ?? ""} onChange={set("since")} />
          <DateField label={t("log.until")} value={until ?? ""} onChange={set("until")} />
        </div>
        {subject && (
          <p class="meta">
            <span>
              {t("log.of")} <Outside text={subject} />
            </span>
            <a href={here({ subject: null, page: null })}>{t("log.all")}</a>
          </p>
        )}
      </search>
      <Listing answer={answer}>
        {(entries) => (
          <ol class="history">
            {entries.map((entry) => (
              <EntryItem key={entry.number} entry={entry} />
            ))}
          </ol>
        )}
      </Listing>
    </>
  );
}
