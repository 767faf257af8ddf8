// Why its claims are held to be about one happening, what else they may be about, and what people say to that.

import type { EventPage, Link } from "../../api/types";
import { Outside } from "../../components/outside";
import { day, percent } from "../../format";
import { t, term } from "../../i18n";
import { judge, may } from "../../review";
import { link as address } from "../../router";
import { Cite } from "./cite";
import type { Claims } from "./said";

interface Props {
  links: Link[];
  claims: Claims;
  page: EventPage;
}

export function Links({ links, claims, page }: Props) {
  const own = new Set(page.event.claims);
  return (
    <ul class="plain-list links">
      {links.map((link) => (
        <li key={`${link.left} ${link.right} ${link.by ?? ""}`}>
          <p>
            <Cite id={link.left} claims={claims} /> {t("event.and")} <Cite id={link.right} claims={claims} />
            <Elsewhere link={link} claims={claims} own={own} />
          </p>
          <p class="meta">
            <Verdict link={link} />
            {may("analyst") && <Judge link={link} />}
          </p>
          <Grounds link={link} />
        </li>
      ))}
    </ul>
  );
}

// The way to the other event, where a link leads out of this one.
function Elsewhere({ link, claims, own }: { link: Link; claims: Claims; own: Set<string> }) {
  const outside = own.has(link.left) ? link.right : link.left;
  const event = claims.get(outside)?.event;
  if (own.has(outside) || !event) return null;
  return (
    <>
      {" "}
      <a href={address(`/events/${event}`)}>{t("event.other_event")}</a>
    </>
  );
}

function Verdict({ link }: { link: Link }) {
  return (
    <span>
      <b>{term("judgement", link.judgement)}</b>{" "}
      {link.by ? (
        <>
          <Outside text={link.by} /> {link.on && day(link.on)}
        </>
      ) : (
        link.probability != null && t("event.likely", { share: percent(link.probability) })
      )}
      {link.veto && (
        <>
          {" "}
          · {t("event.veto")} <Outside text={link.veto} />
        </>
      )}
    </span>
  );
}

function Judge({ link }: { link: Link }) {
  return (
    <>
      <button type="button" onClick={() => judge(link.left, link.right, "positive")}>
        {term("judgement", "positive")}
      </button>
      <button type="button" onClick={() => judge(link.left, link.right, "negative")}>
        {term("judgement", "negative")}
      </button>
    </>
  );
}

// What spoke for and against, the weightiest first.
function Grounds({ link }: { link: Link }) {
  const grounds = [...(link.grounds ?? [])].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  if (!grounds.length) return null;
  return (
    <details>
      <summary>{t("event.grounds")}</summary>
      <ul class="grounds">
        {grounds.map(({ feature, value, weight }) => (
          <li key={feature} class={weight < 0 ? "against" : "for"}>
            <bdi dir="ltr">{weight.toFixed(1).replace("-", "−")}</bdi>{" "}
            <Outside text={term("feature", feature)} />{" "}
            {value !== 1 && <small dir="ltr">{value.toFixed(2)}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}
