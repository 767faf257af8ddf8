// Beside the map of control: what signs mean, another day to compare with, and the places as a file.

import type { Spell } from "../../api/nouns";
import type { Day } from "../../api/types";
import { DateField } from "../../components/fields";
import { SideName } from "../../components/map/sign";
import { t } from "../../i18n";
import { go, here } from "../../router";
import { SIDES } from "../../vocabulary";
import { isBesieged, sidesOf, toGeoJson } from "./spells";

export function Legend({ spells }: { spells: readonly Spell[] }) {
  const sides = new Set(spells.flatMap(sidesOf));
  return (
    <>
      <ul class="map-legend" aria-label={t("control.legend")}>
        {SIDES.filter((side) => sides.has(side) && side !== "unknown").map((side) => (
          <li key={side}>
            <SideName side={side} />
          </li>
        ))}
        {sides.has("unknown") && (
          <li>
            <span class="ring-mark hollow" aria-hidden="true" />
            {t("control.state_unknown")}
          </li>
        )}
        <li>
          <span class="ring-mark" aria-hidden="true" />
          {t("control.state_contested")}
        </li>
        {spells.some(isBesieged) && (
          <li>
            <span class="ring-mark dots" aria-hidden="true" />
            {t("control.siege")}
          </li>
        )}
      </ul>
      <p class="note">{t("control.note")}</p>
    </>
  );
}

function save(on: Day | null, spells: readonly Spell[]): void {
  const file = URL.createObjectURL(new Blob([toGeoJson(on, spells)], { type: "application/geo+json" }));
  const anchor = document.createElement("a");
  anchor.href = file;
  anchor.download = `control-${on ?? ""}.geojson`;
  anchor.click();
  URL.revokeObjectURL(file);
}

export function Acts({ on, other, spells }: { on: Day | null; other: Day | null; spells: readonly Spell[] }) {
  return (
    <div class="control-acts">
      <DateField
        label={t("control.compare")}
        value={other ?? ""}
        onChange={(day) => go(here({ with: day || null }), { replace: true })}
      />
      <button type="button" onClick={() => save(on, spells)}>
        {t("control.download")}
      </button>
    </div>
  );
}
