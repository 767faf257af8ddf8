// Another place of the gazetteer for the words that name the claim's place.

import { useState } from "preact/hooks";
import { address } from "../../api";
import { TextField } from "../../components/fields";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { country, named } from "../../format";
import { t, term } from "../../i18n";

interface Place {
  id: string;
  name: string;
  name_ar: string | null;
  kind: string;
  country: string | null;
  admin1: string | null;
}

interface Props {
  chosen: { id: string; name: string } | null;
  choose: (place: { id: string; name: string } | null) => void;
}

const LEAST = 2;

export function PlaceChoice({ chosen, choose }: Props) {
  const [name, setName] = useState("");
  const found = useAnswer<Place[]>(name.trim().length >= LEAST ? address("places", { name }) : null);
  return (
    <fieldset class="words">
      <legend>{t("reader.gazetteer")}</legend>
      {chosen && (
        <span class="chip">
          <Outside text={chosen.name} />
          <button
            type="button"
            class="plain"
            aria-label={t("reader.drop", { words: chosen.name })}
            onClick={() => choose(null)}
          >
            ×
          </button>
        </span>
      )}
      <TextField label={t("reader.place_name")} value={name} onChange={setName} />
      <ul class="plain-list" aria-live="polite">
        {found.data?.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              onClick={() => choose({ id: place.id, name: named(place.name, place.name_ar) })}
            >
              <Outside text={named(place.name, place.name_ar)} />
            </button>{" "}
            <small>
              {term("precision", place.kind)}
              {place.admin1 && ` · ${place.admin1}`}
              {place.country && ` · ${country(place.country)}`}
            </small>
          </li>
        ))}
        {found.data?.length === 0 && <li>{t("shell.none")}</li>}
      </ul>
    </fieldset>
  );
}
