// Where those who speak of an event differ: denials, fields with two values, and totals of longer times.

import type { EventPage } from "../../api/types";
import { Outside } from "../../components/outside";
import { countName, days, named, number, range } from "../../format";
import { t, term } from "../../i18n";
import { Cite, Cites } from "./cite";
import type { Claims } from "./said";

interface Props {
  page: EventPage;
  claims: Claims;
  sources: Map<string, string>;
}

export function Denials({ page, claims, sources }: Props) {
  const name = (id: string): string => named(sources.get(id) ?? "", page.names[sources.get(id) ?? ""]);
  return (
    <ul class="plain-list">
      {page.event.denials.map(([denies, denied]) => (
        <li key={`${denies} ${denied}`}>
          <Outside text={name(denies)} /> <Cite id={denies} claims={claims} /> <b>{t("event.denies")}</b>{" "}
          <Outside text={name(denied)} /> <Cite id={denied} claims={claims} />
        </li>
      ))}
    </ul>
  );
}

// "Who did it" for a field of its own, "killed" for a count.
function fieldName(field: string): string {
  const differing = term("differ", field);
  return differing === field ? countName(field) : differing;
}

function valueText(field: string, value: string, page: EventPage): string {
  if (field === "status") return term("status", value);
  return /^\d+$/.test(value) ? number(Number(value)) : named(value, page.names[value]);
}

export function Discrepancies({ page, claims }: Omit<Props, "sources">) {
  return (
    <>
      {page.event.discrepancies.map(({ field, values }) => (
        <section key={field} class="differing">
          <h3>{fieldName(field)}</h3>
          <ul class="plain-list">
            {values.map((side) => (
              <li key={side.value}>
                <b>
                  <Outside text={valueText(field, side.value, page)} />
                </b>{" "}
                <Cites ids={side.claims} claims={claims} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function Totals({ page, claims }: Omit<Props, "sources">) {
  return (
    <ul class="plain-list">
      {page.event.totals.map((total, index) => (
        <li key={index}>
          {countName(total.what)} <b>{range(total.low, total.high)}</b>{" "}
          {total.period && <small>{days(total.period)}</small>} <Cites ids={total.claims} claims={claims} />
        </li>
      ))}
    </ul>
  );
}
