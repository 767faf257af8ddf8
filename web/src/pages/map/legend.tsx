// What the signs mean, as far as they are on the map now.

import { FamilySign } from "../../components/map/sign";
import { t, term } from "../../i18n";
import { FAMILY_NAMES, SIDES } from "../../vocabulary";
import type { Spot } from "./spots";

export function Legend({ spots }: { spots: readonly Spot[] }) {
  const sides = new Set(spots.map(({ side }) => side));
  const families = new Set(spots.map(({ family }) => family));
  return (
    <>
      <ul class="map-legend" aria-label={t("map.legend_families")}>
        {FAMILY_NAMES.filter((family) => families.has(family)).map((family) => (
          <li key={family}>
            <FamilySign family={family} />
            {term("family", family)}
          </li>
        ))}
      </ul>
      <ul class="map-legend" aria-label={t("map.legend_sides")}>
        {SIDES.filter((side) => sides.has(side)).map((side) => (
          <li key={side} class={`side ${side}`}>
            <span class="swatch" aria-hidden="true" />
            {term("side", side)}
          </li>
        ))}
        {spots.some(({ contested }) => contested) && (
          <li>
            <span class="ring-mark" aria-hidden="true" />
            {t("events.contested")}
          </li>
        )}
        {spots.some(({ km }) => km) && (
          <li>
            <span class="ring-mark radius" aria-hidden="true" />
            {t("map.legend_radius")}
          </li>
        )}
      </ul>
      <p class="note">{t("map.legend_note")}</p>
    </>
  );
}
