// The filter bar: fields that write the query language, and the query itself, which can be typed as well.

import { useEffect, useId, useState } from "preact/hooks";
import type { Problem } from "../api";
import { t, term } from "../i18n";
import { getAtLeast, getField, getList, setAtLeast, setField, toggle } from "../query";
import { go, here, usePlace } from "../router";
import { COUNTED, FAMILY_NAMES, STATES, STATUSES } from "../vocabulary";
import { DateField, SelectField, TextField, TypeField } from "./fields";
import { FamilyMark } from "./marks";
import { problemText } from "./problem";
import { SavedSearches } from "./saved";

export type FieldName =
  | "type"
  | "status"
  | "actor"
  | "place"
  | "within"
  | "from"
  | "to"
  | "source"
  | "killed"
  | "state"
  | "decision"
  | "contested"
  | "origins"
  | "lang";

const USUAL: FieldName[] = [
  "type",
  "status",
  "actor",
  "place",
  "within",
  "from",
  "to",
  "source",
  "killed",
  "state",
];

interface Props {
  fields?: FieldName[];
  problem?: Problem | null; // what the server says of the query
}

const setQuery = (q: string): void => go(here({ q, page: null }));

export function FilterBar({ fields = USUAL, problem = null }: Props) {
  const q = usePlace().query.get("q") ?? "";
  return (
    <search class="filters">
      <RawQuery q={q} problem={problem} />
      <Families q={q} />
      <details class="more" open={fields.some((name) => getField(q, name) !== "")}>
        <summary>{t("shell.filters")}</summary>
        <div class="fields">
          {fields.map((name) => (
            <Field key={name} name={name} q={q} />
          ))}
        </div>
      </details>
      <div class="result">
        {q && <a href={here({ q: null, page: null })}>{t("shell.clear")}</a>}
        <SavedSearches q={q} />
      </div>
    </search>
  );
}

function RawQuery({ q, problem }: { q: string; problem: Problem | null }) {
  const [draft, setDraft] = useState(q);
  const id = useId();
  useEffect(() => setDraft(q), [q]);
  const submit = (event: Event): void => {
    event.preventDefault();
    setQuery(draft.trim());
  };
  const wrong = problem?.status === 400 || problem?.status === 422 ? problem : null;
  return (
    <form class="query" onSubmit={submit}>
      <label class="unseen" for={id}>
        {t("shell.search")}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        placeholder={t("shell.search_hint")}
        value={draft}
        aria-invalid={wrong !== null}
        {...(wrong && { "aria-describedby": `${id}-wrong` })}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <button type="submit">{t("shell.search")}</button>
      {wrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {problemText(wrong)}
          {wrong.body.position != null && <Fault q={q} at={wrong.body.position} />}
        </p>
      )}
    </form>
  );
}

// The query with the place marked at which the server stumbled.
function Fault({ q, at }: { q: string; at: number }) {
  const points = [...q];
  return (
    <code dir="auto">
      {points.slice(0, at).join("")}
      <mark>{points.slice(at).join("") || "…"}</mark>
    </code>
  );
}

function Families({ q }: { q: string }) {
  const chosen = getList(q, "family");
  return (
    <fieldset class="chips" aria-label={t("shell.families")}>
      {FAMILY_NAMES.map((family) => (
        <button
          type="button"
          key={family}
          class="chip"
          aria-pressed={chosen.includes(family)}
          onClick={() => setQuery(toggle(q, "family", family))}
        >
          <FamilyMark family={family} />
        </button>
      ))}
    </fieldset>
  );
}

const CHOICES: Partial<Record<FieldName, [prefix: string, values: readonly string[]]>> = {
  status: ["status", STATUSES],
  state: ["state", STATES],
  decision: ["decision", ["accepted", "corrected", "rejected", "none"]],
  lang: ["lang", ["ar", "en"]],
  contested: ["yes", ["yes", "no"]],
};

function Field({ name, q }: { name: FieldName; q: string }) {
  const label = t(`shell.field_${name}`);
  const set = (value: string): void => setQuery(setField(q, name, value));
  if (name === "type") return <TypeField label={label} value={getField(q, name)} onChange={set} />;
  if (name === "from" || name === "to")
    return <DateField label={label} value={getField(q, name)} onChange={set} />;
  const choice = CHOICES[name];
  if (choice) {
    const options = choice[1].map((value): [string, string] => [value, term(choice[0], value)]);
    return <SelectField label={label} value={getField(q, name)} options={options} onChange={set} />;
  }
  if ((COUNTED as readonly string[]).includes(name) || name === "origins") {
    const setLeast = (value: string): void => setQuery(setAtLeast(q, name, value));
    return <TextField label={label} numeric value={getAtLeast(q, name)} onChange={setLeast} />;
  }
  return <TextField label={label} value={getField(q, name)} onChange={set} />;
}
