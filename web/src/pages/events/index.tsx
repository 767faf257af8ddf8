// The events that a query finds, in the order that is asked for, and what can be done to many of them at once.

import { useEffect, useState } from "preact/hooks";
import { address } from "../../api";
import type { EventRow, Page } from "../../api/types";
import { EventCard } from "../../components/event-card";
import { ExportMenu } from "../../components/export";
import { SelectField } from "../../components/fields";
import { type FieldName, FilterBar } from "../../components/filters";
import { Listing } from "../../components/list";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { useKeys } from "../../keys";
import { may } from "../../review";
import { go, here, usePlace } from "../../router";
import { BulkActions } from "./bulk";
import "./events.css";

const SORTS = ["-day", "day", "-killed", "-origins", "-changed", "-reports"] as const;
const FIELDS: FieldName[] = [
  "type",
  "status",
  "actor",
  "place",
  "within",
  "from",
  "to",
  "source",
  "killed",
  "origins",
  "contested",
  "state",
];

export default function Events() {
  const { query } = usePlace();
  const q = query.get("q") ?? "";
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => setChosen([]), [q]);
  const answer = useAnswer<Page<EventRow>>(
    address("events", { q, sort: query.get("sort") ?? "-day", page: query.get("page") }),
  );
  const toggle = (key: string): void =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <>
      <h1>{t("events.title")}</h1>
      <FilterBar problem={answer.error} fields={FIELDS} />
      <div class="bar">
        <SortField />
        <ExportMenu kind="events" />
      </div>
      {may("analyst") && (
        <BulkActions q={q} chosen={chosen} total={answer.data?.total ?? null} done={() => setChosen([])} />
      )}
      <Listing answer={answer}>
        {(rows) => <Rows rows={rows} q={q} chosen={chosen} toggle={toggle} />}
      </Listing>
    </>
  );
}

function SortField() {
  const sort = usePlace().query.get("sort") ?? "";
  return (
    <SelectField
      label={t("search.sort")}
      value={sort}
      options={SORTS.slice(1).map((one): [string, string] => [one, t(`events.sort_${one}`)])}
      empty={t("events.sort_-day")}
      onChange={(one) => go(here({ sort: one, page: null }))}
    />
  );
}

interface RowsProps {
  rows: EventRow[];
  q: string;
  chosen: string[];
  toggle: (key: string) => void;
}

function Rows({ rows, q, chosen, toggle }: RowsProps) {
  const move = (step: number): void => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".pick h3 a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  };
  useKeys([
    { key: "j", label: "events.key_next", run: () => move(1) },
    { key: "k", label: "events.key_previous", run: () => move(-1) },
  ]);
  return (
    <ul class="cards">
      {rows.map((row) => (
        <li key={row.key} class="pick">
          {may("analyst") && (
            <input
              type="checkbox"
              checked={chosen.includes(row.key)}
              aria-label={t("events.choose", { place: row.place ?? t("events.no_place") })}
              onChange={() => toggle(row.key)}
            />
          )}
          <EventCard row={row} params={q ? { q } : {}} />
        </li>
      ))}
    </ul>
  );
}
