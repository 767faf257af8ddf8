// Setting a claim right: words are selected in the text and given a part in it, the rest is chosen or typed.

import { useEffect, useState } from "preact/hooks";
import type { Claim, RoleName, Span } from "../../api/nouns";
import type { ShownClaim, Status } from "../../api/types";
import { DateField, SelectField, TypeField } from "../../components/fields";
import { Outside } from "../../components/outside";
import { t, term } from "../../i18n";
import { decide } from "../../review";
import { STATUSES } from "../../vocabulary";
import { Counts } from "./counts";
import {
  addRole,
  type Draft,
  dropRole,
  hasBadCount,
  hasBadDays,
  ROLES,
  setLink,
  takeCorrection,
} from "./draft";
import { PlaceChoice } from "./place";
import { selectedSpan } from "./selection";
import type { Quote } from "./values";

interface Props {
  shown: ShownClaim;
  quote: Quote;
  text: string;
  done: () => void;
}

// The words selected in the text now.
function useSelected(text: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const take = (): void => {
      const found = selectedSpan(text);
      if (found) setSpan(found);
    };
    document.addEventListener("selectionchange", take);
    return () => document.removeEventListener("selectionchange", take);
  }, [text]);
  return span;
}

export function Correcting({ shown, quote, text, done }: Props) {
  const [draft, setDraft] = useState<Draft>({ claim: shown.claim, place: null });
  const selected = useSelected(text);
  const set = (claim: Claim): void => setDraft({ ...draft, claim });
  const { claim } = draft;
  const correction = takeCorrection(shown.claim, draft);
  const send = (event: Event): void => {
    event.preventDefault();
    if (!correction) return;
    decide({ act: "correct", kind: "claim", ids: [claim.id], seen: shown.last || null, correction, done });
  };
  return (
    <form class="correcting" onSubmit={send}>
      <p class="note">{t("reader.select_hint")}</p>
      <p role="status" class="selected">
        {selected ? <Outside text={quote(selected)} /> : t("reader.nothing_selected")}
      </p>
      <div class="fields">
        <TypeField
          label={t("shell.field_type")}
          value={claim.type}
          onChange={(type) => type && set({ ...claim, type })}
        />
        <SelectField
          label={t("shell.field_status")}
          value={claim.status}
          options={STATUSES.map((one): [string, string] => [one, term("status", one)])}
          empty="—"
          onChange={(one) => one && set({ ...claim, status: one as Status })}
        />
        <Days claim={claim} set={set} />
      </div>
      <Roles {...{ claim, quote, selected, set }} />
      <Counts {...{ claim, quote, selected, set }} />
      <Chain {...{ claim, quote, selected, set }} />
      <PlaceChoice chosen={draft.place} choose={(place) => setDraft({ ...draft, place })} />
      {hasBadCount(claim) && <p class="wrong">{t("reader.bad_count")}</p>}
      {hasBadDays(claim) && <p class="wrong">{t("reader.bad_days")}</p>}
      <p class="actions">
        <button type="submit" class="main" disabled={!correction || hasBadCount(claim) || hasBadDays(claim)}>
          {term("act", "correct")}
        </button>
        <button type="button" onClick={done}>
          {t("shell.cancel")}
        </button>
      </p>
    </form>
  );
}

export interface EditProps {
  claim: Claim;
  quote: Quote;
  selected: Span | null;
  set: (claim: Claim) => void;
}

function Days({ claim, set }: Pick<EditProps, "claim" | "set">) {
  const [first, last] = claim.when ?? [null, null];
  const change = (from: string, to: string): void =>
    set({ ...claim, when: from || to ? [from || null, to || null] : null });
  return (
    <>
      <DateField
        label={t("reader.first_day")}
        value={first ?? ""}
        onChange={(one) => change(one, last ?? "")}
      />
      <DateField
        label={t("reader.last_day")}
        value={last ?? ""}
        onChange={(one) => change(first ?? "", one)}
      />
    </>
  );
}

function Roles({ claim, quote, selected, set }: EditProps) {
  return (
    <>
      {ROLES.map((role) => (
        <fieldset key={role} class="words">
          <legend class={`part-${role}`}>{term("part", role)}</legend>
          {(claim.roles[role] ?? []).map((span, index) => (
            <Words
              key={span.join()}
              span={span}
              quote={quote}
              drop={() => set(dropRole(claim, role, index))}
            />
          ))}
          <AddWords part={role} selected={selected} add={(span) => set(addRole(claim, role, span))} />
        </fieldset>
      ))}
    </>
  );
}

export function Words({ span, quote, drop }: { span: Span; quote: Quote; drop: () => void }) {
  return (
    <span class="chip">
      <Outside text={quote(span)} />
      <button
        type="button"
        class="plain"
        aria-label={t("reader.drop", { words: quote(span) })}
        onClick={drop}
      >
        ×
      </button>
    </span>
  );
}

interface AddProps {
  part: RoleName | "count" | "source";
  selected: Span | null;
  add: (span: Span) => void;
}

export function AddWords({ part, selected, add }: AddProps) {
  return (
    <button
      type="button"
      class="add"
      disabled={!selected}
      aria-label={t("reader.add", { part: term("part", part) })}
      onClick={() => selected && add(selected)}
    >
      + {t("reader.selection")}
    </button>
  );
}

function Chain({ claim, quote, selected, set }: EditProps) {
  return (
    <fieldset class="words">
      <legend class="part-source">{t("reader.chain")}</legend>
      {claim.chain.map((one, index) => (
        <Words
          key={one.source.join()}
          span={one.source}
          quote={quote}
          drop={() => set(setLink(claim, index, null))}
        />
      ))}
      <AddWords
        part="source"
        selected={selected}
        add={(source) => set({ ...claim, chain: [...claim.chain, { source, cue: null }] })}
      />
    </fieldset>
  );
}
