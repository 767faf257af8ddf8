// What is proposed of an event, and why.

import type { Judged as Proposal } from "../../api/nouns";
import type { EventPage } from "../../api/types";
import { Outside } from "../../components/outside";
import { named } from "../../format";
import { t, term } from "../../i18n";
import { readReason } from "./reasons";

export function Reasons({ reasons, page }: { reasons: string[]; page: EventPage }) {
  return (
    <>
      {reasons.map(readReason).map(({ before, value, after }, index) => (
        <span key={index}>
          {index > 0 && t("shell.separator")}
          {before}
          {value && <Outside text={named(value, page.names[value])} />}
          {after}
        </span>
      ))}
    </>
  );
}

function Line({ kind, proposal, page }: { kind: "grade" | "clarity"; proposal: Proposal; page: EventPage }) {
  return (
    <>
      <dt>{t(`event.${kind}`)}</dt>
      <dd>
        <b>{term(kind, proposal.value)}</b>{" "}
        <small>
          {t("event.proposed")}: <Reasons reasons={proposal.reasons} page={page} />
        </small>
      </dd>
    </>
  );
}

export function Judged({ page }: { page: EventPage }) {
  const { grade, clarity } = page.event;
  return (
    <>
      {grade && <Line kind="grade" proposal={grade} page={page} />}
      {clarity && <Line kind="clarity" proposal={clarity} page={page} />}
    </>
  );
}
