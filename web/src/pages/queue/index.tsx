// What to look at next: the events that matter most first, each with why it stands there.

import { address, me } from "../../api";
import type { EventRow, Page, QueueItem } from "../../api/types";
import { EventCard, eventAddress } from "../../components/event-card";
import { Listing } from "../../components/list";
import { useAnswer } from "../../data";
import { t, term } from "../../i18n";
import { useKeys } from "../../keys";
import { decide, may } from "../../review";
import { go, here, usePlace } from "../../router";
import "./queue.css";

const CARDS = ".queue h3 a";

// The card that has the focus, by its place in the list.
function focused(): number {
  return [...document.querySelectorAll(CARDS)].indexOf(document.activeElement as Element);
}

export default function Queue() {
  const { query } = usePlace();
  const mine = query.get("mine") === "1";
  const answer = useAnswer<Page<QueueItem>>(
    address("queue", { mine: mine ? 1 : null, page: query.get("page") }),
  );
  return (
    <>
      <h1>{t("queue.title")}</h1>
      <nav class="tabs" aria-label={t("queue.title")}>
        {[false, true].map((one) => (
          <a
            key={String(one)}
            href={here({ mine: one ? 1 : null, page: null })}
            {...(one === mine && { "aria-current": "page" as const })}
          >
            {t(one ? "queue.mine" : "queue.all")}
          </a>
        ))}
      </nav>
      <p class="note">{t("queue.note")}</p>
      <Listing answer={answer} empty={t(mine ? "queue.none_mine" : "queue.none")}>
        {(items) => <Items items={items} />}
      </Listing>
    </>
  );
}

function Items({ items }: { items: QueueItem[] }) {
  const move = (step: number): void => {
    const links = document.querySelectorAll<HTMLElement>(CARDS);
    links[Math.max(0, Math.min(links.length - 1, focused() + step))]?.focus();
  };
  const onFocused = (run: (item: QueueItem) => void) => (): void => {
    const item = items[focused()];
    if (item) run(item);
  };
  useKeys([
    { key: "j", label: "events.key_next", run: () => move(1) },
    { key: "k", label: "events.key_previous", run: () => move(-1) },
    { key: "Enter", label: "queue.key_open", run: onFocused(({ row }) => go(eventAddress(row as EventRow))) },
    { key: "m", label: "queue.to_me", run: onFocused(assignToMe) },
  ]);
  return (
    <ol class="cards queue">
      {items.map((item) => (
        <li key={item.key}>
          <p class="reasons">
            {item.reasons.map((reason) => (
              <span key={reason} class="sign">
                {term("why", reason)}
              </span>
            ))}
            {may("analyst") && (
              <button type="button" class="plain" onClick={() => assignToMe(item)}>
                {t("queue.to_me")}
              </button>
            )}
          </p>
          <EventCard row={item.row as EventRow} />
        </li>
      ))}
    </ol>
  );
}

// `last` is not in the list: the server says so if somebody decided meanwhile, and what.
function assignToMe(item: QueueItem): void {
  const assignee = me.get()?.user?.name;
  if (assignee && may("analyst"))
    decide({
      act: "assign",
      kind: "event",
      ids: [item.key],
      seen: null,
      assignee,
      suggestions: [t("queue.because")],
    });
}
