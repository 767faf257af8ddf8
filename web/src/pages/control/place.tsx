// One place through time: how it stood, and the words that say so.

import { address, idOf } from "../../api";
import type { Spell, Word } from "../../api/nouns";
import type { Page } from "../../api/types";
import { Listing } from "../../components/list";
import { spanOf, toNumber } from "../../components/map/days";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { day, named } from "../../format";
import { t } from "../../i18n";
import { link, usePlace } from "../../router";
import { sidesOf, wordsOf } from "./spells";
import { Standing, spellDays } from "./standing";

export function PlacePage({ id }: { id: string }) {
  const page = usePlace().query.get("page");
  const answer = useAnswer<Page<Spell>>(address(`control/${idOf(id)}`, { page }));
  const place = answer.data?.items[0]?.place;
  const view = place?.lat != null && place.lon != null ? `9/${place.lat}/${place.lon}` : null;
  return (
    <>
      <h1>{place ? <Outside text={named(place.name ?? null, place.name_ar)} /> : t("control.title")}</h1>
      <p>
        <a href={link("/control", { view })}>{t("control.to_map")}</a>
      </p>
      <Listing answer={answer} empty={t("control.none")}>
        {(spells) => (
          <>
            <Band spells={spells} />
            <ol class="cards">
              {spells.map((spell) => (
                <SpellItem key={`${spell.first} ${spell.state}`} spell={spell} />
              ))}
            </ol>
          </>
        )}
      </Listing>
    </>
  );
}

const OPEN = 30; // days that an open end is drawn long

// The spells one after another, as long as they lasted.
function Band({ spells }: { spells: Spell[] }) {
  return (
    <div class="band" aria-hidden="true">
      {spells.map((spell) => {
        const first = toNumber(spell.first) ?? 0;
        const last = (spell.last && toNumber(spell.last)) || spanOf("day", first + OPEN)[1];
        return (
          <span key={`${spell.first} ${spell.state}`} style={{ flexGrow: Math.max(last - first + 1, 1) }}>
            {sidesOf(spell).map((side) => (
              <i key={side} class={`side ${side}`} />
            ))}
          </span>
        );
      })}
    </div>
  );
}

function SpellItem({ spell }: { spell: Spell }) {
  return (
    <li class={`card side ${sidesOf(spell)[0] ?? "unknown"} spell`}>
      <h2>{spellDays(spell)}</h2>
      <Standing spell={spell} />
      <h3>{t("control.words")}</h3>
      <ul class="words">
        {wordsOf(spell).map((word) => (
          <WordItem key={`${word.claim} ${word.effect}`} word={word} />
        ))}
      </ul>
    </li>
  );
}

function WordItem({ word }: { word: Word }) {
  return (
    <li>
      {word.text && (
        <blockquote dir="auto">
          <Outside text={word.text} />
        </blockquote>
      )}
      <p class="meta">
        <span>{t(`control.effect_${word.effect}`)}</span>
        <Outside text={word.source} />
        <span>{day(word.last)}</span>
        <a href={link(`/articles/${encodeURIComponent(word.article)}`, { claim: word.claim })}>
          {t("control.to_words")}
        </a>
      </p>
    </li>
  );
}
