// What was decided on one thing, newest first: who, when, why, what changed, and the way back.

import type { Review } from "../api/types";
import { moment } from "../format";
import { t, term } from "../i18n";
import { may, undo } from "../review";
import { Outside } from "./outside";

export function Reviews({ reviews }: { reviews: Review[] }) {
  if (!reviews.length) return <p class="note">{t("shell.no_reviews")}</p>;
  const newest = [...reviews].sort((a, b) => b.number - a.number);
  return (
    <ol class="history">
      {newest.map((review) => (
        <li key={review.number} class={review.undone ? "undone" : ""}>
          <b>{term("act", review.act)}</b> · <Outside text={review.who} /> ·{" "}
          <time dateTime={review.at}>{moment(review.at)}</time>
          <blockquote>
            <Outside text={review.why} />
          </blockquote>
          <Changes before={review.before} after={review.after} />
          {!review.undone && may("analyst") && (
            <button type="button" class="plain" onClick={() => undo(review)}>
              {t("shell.undo")}
            </button>
          )}
          {review.undone && <small>{t("shell.undone_by", { number: review.undone })}</small>}
        </li>
      ))}
    </ol>
  );
}

type Fields = Record<string, unknown>;

const LONG = 120;

// A value by its name if it has one, else as JSON; long JSON is folded away.
function Value({ field, value }: { field: string; value: unknown }) {
  if (value == null) return <>–</>;
  const text = typeof value === "string" ? term(KINDS[field] ?? "", value) : JSON.stringify(value);
  if (text.length <= LONG) return <Outside text={text} />;
  return (
    <details>
      <summary>{t("shell.whole")}</summary>
      <code dir="ltr">{text}</code>
    </details>
  );
}

// Which words the values of a field are.
const KINDS: Record<string, string> = {
  stage: "state",
  decision: "decision",
  judgement: "judgement",
  role: "role",
  type: "type",
  status: "status",
};

const asFields = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

// The fields on which two states differ: as it was, as it is.
export function Changes({ before, after }: { before: unknown; after: unknown }) {
  const [old, now] = [asFields(before), asFields(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const differing = keys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  if (!differing.length) return null;
  return (
    <dl class="changes">
      {differing.map((key) => (
        <div key={key}>
          <dt>{term("field", key)}</dt>
          <dd>
            {key in old && (
              <del>
                <Value field={key} value={old[key]} />
              </del>
            )}{" "}
            {key in now && (
              <ins>
                <Value field={key} value={now[key]} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
