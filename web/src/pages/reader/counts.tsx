// The counts of a claim that is being corrected.

import { SelectField, TextField } from "../../components/fields";
import { t, term } from "../../i18n";
import { AddWords, type EditProps, Words } from "./correct";
import { OF, setCount } from "./draft";

const parse = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);

export function Counts({ claim, quote, selected, set }: EditProps) {
  return (
    <fieldset class="words">
      <legend class="part-count">{term("part", "count")}</legend>
      {claim.quantity.map((one, index) => {
        const change = (part: Partial<typeof one>): void => set(setCount(claim, index, { ...one, ...part }));
        return (
          <div key={one.span.join()} class="count-row">
            <Words span={one.span} quote={quote} drop={() => set(setCount(claim, index, null))} />
            <TextField
              numeric
              label={t("reader.low")}
              value={one.low === null ? "" : String(one.low)}
              onChange={(low) => change({ low: parse(low) })}
            />
            <TextField
              numeric
              label={t("reader.high")}
              value={one.high === null ? "" : String(one.high)}
              onChange={(high) => change({ high: parse(high) })}
            />
            <SelectField
              label={t("reader.of")}
              value={one.of}
              options={OF.map((of): [string, string] => [of, term("of", of)])}
              empty="—"
              onChange={(of) => of && change({ of })}
            />
          </div>
        );
      })}
      <AddWords
        part="count"
        selected={selected}
        add={(span) =>
          set({ ...claim, quantity: [...claim.quantity, { span, low: null, high: null, of: "person" }] })
        }
      />
    </fieldset>
  );
}
