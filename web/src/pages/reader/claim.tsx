// A claim beside the text: in a line, and opened with its values, what people decided, and what can be decided.

import type { Act, ShownClaim } from "../../api/types";
import { Changes } from "../../components/history";
import { StateMark, StatusMark, TypeMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { t, term } from "../../i18n";
import { decide, may } from "../../review";
import { link } from "../../router";
import { familyOf } from "../../vocabulary";
import { Correcting } from "./correct";
import { type Quote, Values } from "./values";

interface Props {
  shown: ShownClaim;
  quote: Quote;
  text: string;
  open: boolean;
  lit: boolean;
  correcting: boolean;
  choose: (id: string | null) => void;
  look: (id: string | null) => void;
  correct: (on: boolean) => void;
}

export const runAct = (act: Act, shown: ShownClaim): void =>
  decide({ act, kind: "claim", ids: [shown.claim.id], seen: shown.last || null });

export function ClaimItem(props: Props) {
  const { shown, quote, open, lit, choose, look } = props;
  const { claim, decision, stage } = shown;
  return (
    <li
      id={`claim-${claim.id}`}
      class={`card ${familyOf(claim.type)} ${lit ? "lit" : ""} ${decision === "rejected" ? "rejected" : ""}`}
      onMouseEnter={() => look(claim.id)}
      onMouseLeave={() => look(null)}
    >
      <h2>
        <button
          type="button"
          class="plain"
          aria-expanded={open}
          onClick={() => choose(open ? null : claim.id)}
          onFocus={() => look(claim.id)}
          onBlur={() => look(null)}
        >
          <TypeMark type={claim.type} /> <Outside text={quote(claim.trigger)} />
        </button>{" "}
        {claim.status !== "asserted" && <StatusMark status={claim.status} />} <StateMark state={stage} />{" "}
        {decision && <small>{term("decision", decision)}</small>}
      </h2>
      {open && <Opened {...props} />}
    </li>
  );
}

function Opened(props: Props) {
  const { shown, quote, text, correcting, correct } = props;
  if (correcting)
    return <Correcting key={shown.last} {...{ shown, quote, text }} done={() => correct(false)} />;
  return (
    <>
      <Values claim={shown.claim} quote={quote} />
      {shown.machine && (
        <details>
          <summary>{t("reader.as_read")}</summary>
          <Changes before={readable(shown.machine)} after={readable(shown.claim)} />
        </details>
      )}
      {may("analyst") && <Actions {...props} />}
      {shown.event && (
        <p class="meta">
          <a href={link(`/events/${shown.event}`)}>{t("shell.to_event")}</a>
        </p>
      )}
    </>
  );
}

// What people correct; what follows from it is left out.
function readable({
  type,
  status,
  roles,
  quantity,
  chain,
  when,
}: ShownClaim["claim"]): Record<string, unknown> {
  return { type, status, roles, quantity, chain, when };
}

function Actions({ shown, correct }: Props) {
  const isFinal = shown.stage === "final";
  return (
    <p class="actions tight">
      {!isFinal && (
        <>
          <button type="button" class="main" onClick={() => runAct("accept", shown)}>
            {term("act", "accept")}
          </button>
          <button type="button" onClick={() => correct(true)}>
            {term("act", "correct")}
          </button>
          <button type="button" onClick={() => runAct("reject", shown)}>
            {term("act", "reject")}
          </button>
        </>
      )}
      {may("reviewer") && (
        <button type="button" onClick={() => runAct(isFinal ? "reopen" : "final", shown)}>
          {term("act", isFinal ? "reopen" : "final")}
        </button>
      )}
    </p>
  );
}
