// How a place stands: who holds it according to whom, what is contested or unknown, who besieges it.

import type { Spell } from "../../api/nouns";
import { SideSign } from "../../components/map/sign";
import { Outside } from "../../components/outside";
import { days, named } from "../../format";
import { t } from "../../i18n";
import { besiegers, partySide, sourcesOf } from "./spells";

export const spellDays = (spell: Spell): string => days([spell.first, spell.last]);

export function Standing({ spell, brief = false }: { spell: Spell; brief?: boolean }) {
  const besieging = besiegers(spell);
  return (
    <>
      {spell.state !== "held" && (
        <p class="disputed">
          {spell.state === "contested" && <span class="ring-mark" aria-hidden="true" />}
          {spell.state === "unknown" && <SideSign side="unknown" />}
          {t(`control.state_${spell.state}`)}
        </p>
      )}
      <ul class="holders">
        {spell.views.map(({ party, words }) => (
          <li key={party.id}>
            <SideSign side={partySide(party)} />
            <span>
              <b>
                <Outside text={named(party.name)} />
              </b>{" "}
              {!brief && (
                <small>
                  {t("control.according")} <Outside text={sourcesOf(words).join(t("shell.separator"))} />
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      {spell.sieges.length > 0 && (
        <p class="besieged">
          <span class="ring-mark dots" aria-hidden="true" /> {t("control.besieged")}{" "}
          <Outside text={besieging.join(t("shell.separator"))} />
        </p>
      )}
    </>
  );
}
