// MapLibre itself, a chunk of its own: only `MapFrame` loads it, with `import()`.

import { Map as MapLibre, type MapOptions, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(workerUrl);

export const createMap = (options: MapOptions): MapLibre => new MapLibre(options);
