// How many, as the origins say: all counts on one axis, and under each who said which figure when.

import type { EventBounds } from "../../api/nouns";
import type { EventPage } from "../../api/types";
import { Outside } from "../../components/outside";
import { countName, day, bounds as inWords, named, number } from "../../format";
import { t } from "../../i18n";
import { Cite } from "./cite";
import { axisEnd, type Claims, endsOf, type Figure, figuresOf } from "./said";

interface Props {
  page: EventPage;
  claims: Claims;
  sources: Map<string, string>;
}

export function Bounds({ page, claims, sources }: Props) {
  const counts = Object.entries(page.event.counts).filter(([, one]) => endsOf(one).length);
  if (!counts.length) return <p class="note">{t("event.no_counts")}</p>;
  const end = axisEnd(Math.max(...counts.flatMap(([, one]) => endsOf(one))));
  return (
    <div class="axis">
      {counts.map(([what, one]) => (
        <div key={what} class="count">
          <p>
            {countName(what)} <b>{inWords({ low: null, best: null, high: null, ...one })}</b>
          </p>
          <Track bounds={one} end={end} />
          <ul class="figures">
            {figuresOf(one).map((figure) => (
              <FigureLine key={figure.value} {...{ figure, page, claims, sources }} />
            ))}
          </ul>
        </div>
      ))}
      <p class="ends" aria-hidden="true">
        <span>{number(0)}</span>
        <span>{number(end)}</span>
      </p>
    </div>
  );
}

const share = (value: number, end: number): string => `${(100 * value) / end}%`;

// An end that nobody states runs out of the axis.
function Track({ bounds, end }: { bounds: EventBounds; end: number }) {
  const from = bounds.low ?? 0;
  const to = bounds.high ?? end;
  return (
    <div class="track" aria-hidden="true">
      <span
        class={`range ${bounds.high == null ? "open" : ""}`}
        style={{ insetInlineStart: share(from, end), inlineSize: share(Math.max(to - from, 0), end) }}
      />
      {figuresOf(bounds).map(({ value }) => (
        <span key={value} class="figure" style={{ insetInlineStart: share(value, end) }} />
      ))}
      {bounds.best != null && <span class="best" style={{ insetInlineStart: share(bounds.best, end) }} />}
    </div>
  );
}

function FigureLine({ figure, page, claims, sources }: Props & { figure: Figure }) {
  return (
    <li>
      <b>{number(figure.value)}</b>{" "}
      {figure.claims.map((id, index) => {
        const source = sources.get(id);
        const published = claims.get(id)?.published;
        return (
          <span key={id}>
            {index > 0 && t("shell.separator")}
            {source && <Outside text={named(source, page.names[source])} />} <Cite id={id} claims={claims} />
            {published && <small> {day(published)}</small>}
          </span>
        );
      })}
    </li>
  );
}
