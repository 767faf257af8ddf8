// Who holds what on a day, according to whom.

import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useMemo, useState } from "preact/hooks";
import { address } from "../../api";
import type { Spell } from "../../api/nouns";
import type { ControlDay, Day } from "../../api/types";
import { Waiting } from "../../components/list";
import { isStep, type Span, type Step, toIso, toNumber } from "../../components/map/days";
import { MapFrame } from "../../components/map/frame";
import { Timeline } from "../../components/map/timeline";
import type { Box } from "../../components/map/view";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { day, named } from "../../format";
import { isArabic, t } from "../../i18n";
import { go, here, link, usePlace } from "../../router";
import type { PageProps } from "../../routes";
import { addPlaceLayers, showPlaces } from "./layers";
import { PlacePage } from "./place";
import { differs, hasPoint } from "./spells";
import { Standing, spellDays } from "./standing";
import { Acts, Legend } from "./tools";
import "./control.css";

export default function Control({ id }: PageProps) {
  return id ? <PlacePage id={id} /> : <DayPage />;
}

function DayPage() {
  const { query } = usePlace();
  const answer = useAnswer<ControlDay>(address("control", { on: query.get("on") }));
  const { data } = answer;
  return (
    <>
      <h1>{t("control.title")}</h1>
      <Waiting answer={answer} />
      {data && (data.days ? <Shown data={data} /> : <p class="notice">{t("control.nothing")}</p>)}
    </>
  );
}

const setDay = ({ step, day }: { step?: Step | null; day: number }): void =>
  go(here({ on: toIso(day), ...(step !== undefined && { step }) }), { replace: true });

// The days there are, and the one that is shown even where it lies outside them.
function readSpan({ days, on }: ControlDay): Span {
  const all = [...(days ?? []), on ?? ""].map(toNumber).filter((day) => day !== null);
  return [Math.min(...all), Math.max(...all)];
}

function boxOfPlaces(spells: readonly Spell[]): Box | null {
  const points = spells.filter(hasPoint).map(({ place }) => [place.lon ?? 0, place.lat ?? 0] as const);
  if (!points.length) return null;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons) - 0.3, Math.min(...lats) - 0.3, Math.max(...lons) + 0.3, Math.max(...lats) + 0.3];
}

function Shown({ data }: { data: ControlDay }) {
  const { query } = usePlace();
  const [map, setMap] = useState<MapLibre | null>(null);
  const [moved, setMoved] = useState(false);
  const { spells, on } = data;
  const other = query.get("with");
  const step = query.get("step");
  const fit = useMemo(() => boxOfPlaces(spells), [spells]);
  useEffect(() => {
    if (map) showPlaces(map, spells);
  }, [map, spells]);
  const onMap = (made: MapLibre | null): void => {
    if (made) addPlaceLayers(made);
    setMap(made);
  };
  const onView = (view: string): void => {
    if (moved) go(here({ view }), { replace: true });
    setMoved(true);
  };
  const span = readSpan(data);
  return (
    <>
      <Timeline
        span={span}
        step={isStep(step) ? step : "day"}
        chosen={toNumber(on ?? "") ?? span[0]}
        whole={false}
        text={on ? day(on, "long") : ""}
        onChange={setDay}
      />
      <div class="beside">
        <div>
          <MapFrame label={t("control.canvas")} fit={fit} view={query.get("view")} {...{ onMap, onView }} />
          <Legend spells={spells} />
        </div>
        <aside class="side-list" aria-label={t("control.places")}>
          <Acts on={on} other={other} spells={spells} />
          <Places spells={spells} other={other} />
        </aside>
      </div>
    </>
  );
}

function Places({ spells, other }: { spells: Spell[]; other: Day | null }) {
  const compared = useAnswer<ControlDay>(other ? address("control", { on: other }) : null).data;
  const before = new Map(compared?.spells.map((spell) => [spell.place.id, spell]));
  const sorted = [...spells].sort((a, b) => nameOf(a).localeCompare(nameOf(b), isArabic() ? "ar" : "en"));
  return (
    <section aria-label={t("control.places")}>
      <h2>{t("control.places")}</h2>
      <p class="state">{t("control.n_places", { n: spells.length })}</p>
      {!spells.length && <p class="notice">{t("control.none")}</p>}
      <ol class="spot-list">
        {sorted.map((spell) => (
          <PlaceItem
            key={spell.place.id}
            spell={spell}
            {...(compared && other && { other, before: before.get(spell.place.id) ?? null })}
          />
        ))}
      </ol>
    </section>
  );
}

const nameOf = ({ place }: Spell): string => named(place.name ?? null, place.name_ar);

interface ItemProps {
  spell: Spell;
  other?: Day;
  before?: Spell | null; // how it stood on the other day
}

function PlaceItem({ spell, other, before }: ItemProps) {
  const isOther = differs(spell, before ?? undefined);
  return (
    <li>
      <h3>
        <a href={link(`/control/${encodeURIComponent(spell.place.id ?? "")}`)}>
          <Outside text={nameOf(spell)} />
        </a>
      </h3>
      <Standing spell={spell} />
      <p class="meta">
        <span>{spellDays(spell)}</span>
        {!hasPoint(spell) && <span>{t("control.no_point")}</span>}
      </p>
      {other && (
        <div class={isOther ? "other changed" : "other"}>
          <p class="meta">
            <b>{day(other)}</b>
            <span>{t(isOther ? "control.changed" : "control.same")}</span>
          </p>
          {isOther && (before ? <Standing spell={before} brief /> : <p>{t("control.none_then")}</p>)}
        </div>
      )}
    </li>
  );
}
