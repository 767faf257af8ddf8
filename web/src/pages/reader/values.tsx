// The values of a claim with the words they were read from.

import { Fragment } from "preact";
import type { Claim, RoleName, Span } from "../../api/nouns";
import { Outside } from "../../components/outside";
import { count, days, named, percent } from "../../format";
import { t, term } from "../../i18n";
import { ROLES } from "./draft";

export type Quote = (span: Span) => string;

// What the registries or the gazetteer make of words.
function resolvedName(claim: Claim, role: RoleName, [start]: Span): string | null {
  const place = claim.resolved?.places?.find(({ span }) => span[0] === start);
  if (place && ["place", "origin", "destination"].includes(role))
    return place.name ? named(place.name, place.name_ar) : null;
  const actor = claim.resolved?.actors?.find(({ span }) => span[0] === start);
  return actor?.name ? named(actor.name) : null;
}

function Role({ claim, role, quote }: { claim: Claim; role: RoleName; quote: Quote }) {
  const spans = claim.roles[role] ?? [];
  if (!spans.length) return null;
  return (
    <>
      <dt class={`part-${role}`}>{term("part", role)}</dt>
      <dd>
        {spans.map((span, index) => {
          const name = resolvedName(claim, role, span);
          return (
            <Fragment key={span.join()}>
              {index > 0 && t("shell.separator")}
              <Outside text={quote(span)} />
              {name && (
                <small>
                  {" = "}
                  <Outside text={name} />
                </small>
              )}
            </Fragment>
          );
        })}
      </dd>
    </>
  );
}

export function Values({ claim, quote }: { claim: Claim; quote: Quote }) {
  return (
    <dl class="facts">
      {ROLES.map((role) => (
        <Role key={role} {...{ claim, role, quote }} />
      ))}
      {claim.when && (
        <>
          <dt>{t("reader.days")}</dt>
          <dd>
            {days(claim.when)} {claim.resolved?.when && <small dir="ltr">{claim.resolved.when}</small>}
          </dd>
        </>
      )}
      {claim.quantity.length > 0 && (
        <>
          <dt class="part-count">{term("part", "count")}</dt>
          <dd>{claim.quantity.map(count).join(t("shell.separator"))}</dd>
        </>
      )}
      <dt class="part-source">{t("reader.chain")}</dt>
      <dd>
        {claim.chain.length === 0 && t("shell.itself")}
        {claim.chain.map(({ source }, index) => (
          <Fragment key={source.join()}>
            {index > 0 && <span aria-hidden="true"> ← </span>}
            <Outside text={quote(source)} />
          </Fragment>
        ))}
      </dd>
      {claim.confidence !== null && (
        <>
          <dt>{t("reader.confidence")}</dt>
          <dd>{percent(claim.confidence)}</dd>
        </>
      )}
    </dl>
  );
}
