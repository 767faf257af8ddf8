// Who says so first-hand: each origin once, whoever carries it, with its claims, which can be picked to be split off.

import type { Origin } from "../../api/nouns";
import type { EventPage } from "../../api/types";
import { ClaimCard } from "../../components/evidence";
import { SideMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { day, named } from "../../format";
import { t } from "../../i18n";
import { Reasons } from "./judged";
import type { Claims } from "./said";

interface Props {
  page: EventPage;
  claims: Claims;
  picked: string[] | null; // claims picked to be split off; null while nothing is being split
  pick: (id: string) => void;
}

export function Origins(props: Props) {
  const { page } = props;
  const shown = new Set(page.event.origins.flatMap((origin) => origin.claims));
  const rest = page.event.claims.filter((id) => !shown.has(id));
  return (
    <ul class="origins">
      {page.event.origins.map((origin) => (
        <li key={`${origin.source} ${origin.claims[0]}`}>
          <OriginHead origin={origin} page={page} />
          <ClaimList {...props} ids={origin.claims} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <h3>{t("event.other_claims")}</h3>
          <ClaimList {...props} ids={rest} />
        </li>
      )}
    </ul>
  );
}

function OriginHead({ origin, page }: { origin: Origin; page: EventPage }) {
  return (
    <>
      <h3>
        <Outside text={named(origin.source, page.names[origin.source])} />{" "}
        {origin.side && <SideMark side={origin.side} />}
      </h3>
      <p class="meta">
        {origin.against_own_side && <b class="admits">{t("event.against_own_side")}</b>}
        {origin.publishers && origin.publishers.length > 0 && (
          <span>
            {t("event.carried_by")} <Outside text={origin.publishers.join(t("shell.separator"))} />
          </span>
        )}
        {origin.first && (
          <span>
            {t("event.first")} {day(origin.first)}
          </span>
        )}
        {origin.reasons && origin.reasons.length > 0 && (
          <span>
            {t("event.one_because")} <Reasons reasons={origin.reasons} page={page} />
          </span>
        )}
      </p>
    </>
  );
}

const FIRST = 3; // shown at once; an origin carried by many has many

function ClaimList({ ids, claims, picked, pick }: Props & { ids: string[] }) {
  const cards = ids.map((id) => (
    <li key={id} class={picked ? "pick" : ""}>
      {picked && (
        <input
          type="checkbox"
          checked={picked.includes(id)}
          aria-label={t("event.pick", { words: claims.get(id)?.trigger ?? id })}
          onChange={() => pick(id)}
        />
      )}
      <OneClaim id={id} claims={claims} />
    </li>
  ));
  return (
    <>
      <ul class="cards">{picked ? cards : cards.slice(0, FIRST)}</ul>
      {!picked && cards.length > FIRST && (
        <details>
          <summary>{t("event.more_claims", { n: cards.length - FIRST })}</summary>
          <ul class="cards">{cards.slice(FIRST)}</ul>
        </details>
      )}
    </>
  );
}

function OneClaim({ id, claims }: { id: string; claims: Claims }) {
  const row = claims.get(id);
  return row ? <ClaimCard row={{ ...row, event: null }} /> : <code dir="ltr">{id}</code>;
}
