// The frame of a map: loads MapLibre when it is first seen, makes the map anew for another language or look, and says so
// where it cannot be drawn. What is on the ground the page adds itself.

import type { Map as MapLibre } from "maplibre-gl";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { address, get, me } from "../../api";
import { isArabic, t, useLanguage } from "../../i18n";
import { useDark } from "./dark";
import { type Cities, makeStyle, type Outlines } from "./ground";
import { type Box, readView } from "./view";
import "./map.css";

interface Props {
  label: string;
  fit: Box | null; // what there is to see; known before the map is shown
  view: string | null; // "zoom/lat/lon"; goes before `fit`
  onMap: (map: MapLibre | null) => void; // the map once it is ready; null when it goes
  onView: (view: string, box: Box) => void;
  children?: ComponentChildren;
}

const REGION: Box = [34, 30, 48, 38];
const FIT = { padding: 48, maxZoom: 10 };

const writeView = (map: MapLibre): string => {
  const { lat, lng } = map.getCenter();
  return `${map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
};

export const boxOf = (map: MapLibre): Box => map.getBounds().toArray().flat() as Box;

async function makeMap(container: HTMLElement, { label, fit, view }: Props): Promise<MapLibre> {
  const version = { v: me.get()?.version ?? null };
  const [{ createMap }, outlines, cities] = await Promise.all([
    import("./library"),
    get<Outlines>(address("outlines", version)),
    get<Cities>(address("cities", version)),
  ]);
  const start = readView(view);
  return createMap({
    container,
    style: makeStyle(outlines, cities, me.get()?.tiles ?? null),
    ...(start ?? { bounds: fit ?? REGION, fitBoundsOptions: FIT }),
    minZoom: 1,
    maxZoom: 15,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    cooperativeGestures: matchMedia("(pointer: coarse)").matches,
    locale: {
      "Map.Title": label,
      "CooperativeGesturesHandler.MobileHelpText": t("map.two_fingers"),
      "CooperativeGesturesHandler.WindowsHelpText": t("map.two_fingers"),
      "CooperativeGesturesHandler.MacHelpText": t("map.two_fingers"),
    },
  });
}

export function MapFrame(props: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [failed, setFailed] = useState(false);
  const [language, dark] = [useLanguage(), useDark()];
  // Names and colours are of the language and the look: another of them makes another map.
  useEffect(() => {
    let gone = false;
    const ready = (made: MapLibre): void => {
      if (gone) {
        made.remove();
        return;
      }
      map.current = made;
      made.touchZoomRotate.disableRotation();
      made.once("load", () => {
        latest.current.onMap(made);
        latest.current.onView(writeView(made), boxOf(made));
        made.on("moveend", () => latest.current.onView(writeView(made), boxOf(made)));
      });
    };
    if (holder.current)
      makeMap(holder.current, latest.current).then(ready, () => {
        if (!gone) setFailed(true);
      });
    return () => {
      gone = true;
      latest.current.onMap(null);
      map.current?.remove();
      map.current = null;
    };
  }, [language, dark]);
  return (
    <div class="map-frame">
      {failed ? (
        <p class="notice" role="alert">
          {t("map.failed")}
        </p>
      ) : (
        <div class="map-canvas" ref={holder} dir="ltr" lang={isArabic() ? "ar" : "en"} />
      )}
      {!failed && <Tools map={map} fit={props.fit} />}
      {props.children}
    </div>
  );
}

function Tools({ map, fit }: { map: { current: MapLibre | null }; fit: Box | null }) {
  const tools: [string, string, () => void][] = [
    [t("map.zoom_in"), "+", () => map.current?.zoomIn()],
    [t("map.zoom_out"), "−", () => map.current?.zoomOut()],
    [t("map.fit"), "◎", () => map.current?.fitBounds(fit ?? REGION, FIT)],
  ];
  return (
    <div class="map-tools">
      {tools.map(([words, sign, run]) => (
        <button key={sign} type="button" title={words} aria-label={words} onClick={run}>
          {sign}
        </button>
      ))}
    </div>
  );
}
