// Events on the map, by day.

import type { Map as MapLibre } from "maplibre-gl";
import { useEffect, useMemo, useState } from "preact/hooks";
import { address } from "../../api";
import type { EventPage, MapAnswer } from "../../api/types";
import { FilterBar } from "../../components/filters";
import { Waiting } from "../../components/list";
import { MapFrame } from "../../components/map/frame";
import { Timeline } from "../../components/map/timeline";
import type { Box } from "../../components/map/view";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { usePlace } from "../../router";
import { Chosen } from "./card";
import { addEventLayers, followPresses, showChosen, showSpots } from "./layers";
import { Legend } from "./legend";
import { InView } from "./list";
import { Missing } from "./missing";
import {
  boxOfSpots,
  countDayless,
  countSteps,
  cutBox,
  cutSpan,
  readSpots,
  type Spot,
  wholeSpan,
} from "./spots";
import { clamp, type MapState, setChosen, setTime, setView, shownSpan, useMapState } from "./state";
import "./map.css";

export default function MapPage() {
  const q = usePlace().query.get("q");
  const answer = useAnswer<MapAnswer>(address("map", { q }));
  const { data, error } = answer;
  const spots = useMemo(() => (data ? readSpots(data) : null), [data]);
  return (
    <>
      <h1>{t("map.title")}</h1>
      <FilterBar problem={error} />
      {error?.body.position == null && <Waiting answer={answer} />}
      {spots && data && <Shown spots={spots} truncated={data.truncated} />}
    </>
  );
}

// The map follows what is chosen around it; it is made but once.
function useLayers(spots: readonly Spot[], chosen: Spot | null): (map: MapLibre | null) => void {
  const [map, setMap] = useState<MapLibre | null>(null);
  useEffect(() => {
    if (map) showSpots(map, spots);
  }, [map, spots]);
  useEffect(() => {
    if (map) showChosen(map, chosen);
  }, [map, chosen]);
  return (made) => {
    if (made) {
      addEventLayers(made);
      followPresses(made, setChosen);
    }
    setMap(made);
  };
}

// The list of points leaves out the radius of a town; of the chosen event it is known.
const withRadius = (spot: Spot | null | undefined, km: number | null): Spot | null =>
  spot ? { ...spot, km: km ?? spot.km } : null;

function Shown({ spots, truncated }: { spots: Spot[]; truncated: boolean }) {
  const state = useMapState();
  const [box, setBox] = useState<Box | null>(null);
  const whole = useMemo(() => wholeSpan(spots), [spots]);
  const byKey = useMemo(() => new Map(spots.map((spot) => [spot.key, spot])), [spots]);
  const fit = useMemo(() => boxOfSpots(spots), [spots]);
  const span = shownSpan(state, whole);
  const [from, to] = span ?? [null, null];
  const shown = useMemo(
    () => cutSpan(spots, from === null || to === null ? null : [from, to]),
    [spots, from, to],
  );
  const inView = useMemo(() => cutBox(shown, box), [shown, box]);
  const [only, second] = state.keys;
  const answer = useAnswer<EventPage>(only && !second ? `events/${encodeURIComponent(only)}` : null);
  const km = answer.data?.row.radius_km ?? null;
  const chosen = useMemo(
    () => withRadius(second ? null : byKey.get(only ?? ""), km),
    [byKey, only, second, km],
  );
  const onMap = useLayers(shown, chosen);
  const onView = (view: string, next: Box): void => {
    setBox(next);
    if (box) setView(view);
  };
  return (
    <div class="beside">
      <div>
        {whole && <Time {...{ spots, whole, state }} />}
        <MapFrame label={t("map.canvas")} fit={fit} view={state.view} onMap={onMap} onView={onView} />
        {!shown.length && <p class="notice">{t("map.none")}</p>}
        <Legend spots={shown} />
        <Missing q={state.q} dayless={countDayless(spots)} truncated={truncated} />
      </div>
      <aside class="side-list" aria-label={t("map.in_view")}>
        <Chosen keys={state.keys} spots={byKey} answer={answer} />
        <InView q={state.q} spots={inView} keys={state.keys} {...{ span, box }} />
      </aside>
    </div>
  );
}

function Time({ spots, whole, state }: { spots: Spot[]; whole: readonly [number, number]; state: MapState }) {
  return (
    <Timeline
      span={whole}
      step={state.step}
      chosen={clamp(state.day, whole)}
      counts={(starts) => countSteps(spots, starts)}
      whole
      onChange={setTime}
    />
  );
}
