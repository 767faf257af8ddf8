// One entry of the log: who did what to which thing, why, and what changed.

import type { Entry } from "../../api/types";
import { Changes } from "../../components/history";
import { Outside } from "../../components/outside";
import { moment, number } from "../../format";
import { t, term } from "../../i18n";
import { here, link } from "../../router";

// "claim: accept" -> claim, accept; other entries are named whole.
function whatWas(what: string): string {
  const [kind = "", act] = what.split(": ");
  return act ? `${term("kind", kind)}: ${term("act", act)}` : term("entry", what);
}

function subjectAddress({ what, subject }: Entry): string | null {
  const id = encodeURIComponent(subject);
  if (what.startsWith("article")) return link(`/articles/${id}`);
  return what.startsWith("event:") ? link(`/events/${id}`) : null;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return { text };
  }
}

export function EntryItem({ entry }: { entry: Entry }) {
  const to = subjectAddress(entry);
  return (
    <li id={`entry-${entry.number}`}>
      <span class="meta">
        <span>{number(entry.number)}</span>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
        <b>
          <Outside text={entry.who} />
        </b>
      </span>
      {whatWas(entry.what)}{" "}
      {to ? (
        <a href={to}>
          <Outside text={entry.subject} />
        </a>
      ) : (
        <Outside text={entry.subject} />
      )}{" "}
      <a class="note" href={here({ subject: entry.subject, page: null })}>
        {t("log.history")}
      </a>
      {entry.why && (
        <blockquote>
          <Outside text={entry.why} />
        </blockquote>
      )}
      <Changes before={parse(entry.before)} after={parse(entry.after)} />
      <details>
        <summary class="note">{t("log.hash")}</summary>
        <code dir="ltr">{entry.hash}</code>
      </details>
    </li>
  );
}
