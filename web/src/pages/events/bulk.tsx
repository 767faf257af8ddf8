// Acts on many events at once: those that were chosen, or all that the query finds, after a look at what that would be.

import { useState } from "preact/hooks";
import { post } from "../../api";
import type { Act, Review } from "../../api/types";
import { askReason } from "../../components/reason";
import { toast } from "../../components/toast";
import { t, term } from "../../i18n";
import { may } from "../../review";

interface Bulk {
  matches: number;
  reviews: number;
  skipped: number;
}

interface Props {
  q: string;
  chosen: string[];
  total: number | null;
  done: () => void;
}

const acts = (): Act[] =>
  may("reviewer") ? ["accept", "reject", "review", "final"] : ["accept", "reject", "review"];

export function BulkActions({ q, chosen, total, done }: Props) {
  const [busy, setBusy] = useState(false);
  const all = chosen.length === 0;
  const run = async (act: Act): Promise<void> => {
    if (!all) return askFor(act, chosen, done);
    setBusy(true);
    try {
      const would = await post<Bulk>("reviews/bulk", { q, kind: "event", act, why: "-", dry_run: true });
      askForAll(act, q, would, done);
    } finally {
      setBusy(false);
    }
  };
  if (all && !q) return null;
  return (
    <fieldset class="bulk" disabled={busy || total === 0}>
      <legend>{all ? t("events.all_found") : t("events.chosen", { n: chosen.length })}</legend>
      {acts().map((act) => (
        <button type="button" key={act} onClick={() => void run(act)}>
          {term("act", act)}
        </button>
      ))}
      {!all && (
        <button type="button" class="plain" onClick={done}>
          {t("events.unchoose")}
        </button>
      )}
    </fieldset>
  );
}

function askFor(act: Act, ids: string[], done: () => void): void {
  askReason({
    title: `${term("act", act)} · ${t("shell.n_events", { n: ids.length })}`,
    action: term("act", act),
    intro: <p class="note">{t("events.bulk_note")}</p>,
    submit: async (why) => {
      const reviews = await post<Review[]>("reviews", { act, kind: "event", ids, why });
      toast(t("events.bulk_done", { n: reviews.length }));
      done();
    },
  });
}

function askForAll(act: Act, q: string, would: Bulk, done: () => void): void {
  askReason({
    title: `${term("act", act)} · ${t("shell.n_events", { n: would.matches })}`,
    action: term("act", act),
    intro: (
      <p class="note">
        {t("events.bulk_would", { n: would.matches - would.skipped, skipped: would.skipped })}
      </p>
    ),
    submit: async (why) => {
      const answer = await post<Bulk>("reviews/bulk", { q, kind: "event", act, why, dry_run: false });
      toast(t("events.bulk_done", { n: answer.reviews }));
      done();
    },
  });
}
