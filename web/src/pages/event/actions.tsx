// What can be decided about an event, by role and by how far its review is.

import { useState } from "preact/hooks";
import { me } from "../../api";
import type { Act, EventPage } from "../../api/types";
import { useAnswer } from "../../data";
import { t, term } from "../../i18n";
import { useKeys } from "../../keys";
import { decide, may, split } from "../../review";
import { lastSeen } from "./said";

interface Props {
  page: EventPage;
  picked: string[] | null;
  setPicked: (ids: string[] | null) => void;
}

const OPEN: Act[] = ["accept", "reject", "review"];

export function Actions({ page, picked, setPicked }: Props) {
  const isFinal = page.row.state === "final";
  const run = (act: Act): void => decide({ act, kind: "event", ids: [page.row.key], seen: lastSeen(page) });
  useKeys([
    { key: "a", label: "event.key_accept", run: () => may("analyst") && !isFinal && run("accept") },
    { key: "r", label: "event.key_reject", run: () => may("analyst") && !isFinal && run("reject") },
    { key: "s", label: "event.key_split", run: () => may("analyst") && setPicked(picked ? null : []) },
  ]);
  if (!may("analyst")) return null;
  if (picked) return <Splitting page={page} picked={picked} setPicked={setPicked} />;
  return (
    <p class="actions">
      {!isFinal &&
        OPEN.map((act) => (
          <button type="button" key={act} class={act === "accept" ? "main" : ""} onClick={() => run(act)}>
            {term("act", act)}
          </button>
        ))}
      {may("reviewer") && (
        <button type="button" onClick={() => run(isFinal ? "reopen" : "final")}>
          {term("act", isFinal ? "reopen" : "final")}
        </button>
      )}
      {!isFinal && <Assign page={page} />}
      {page.event.claims.length > 1 && (
        <button type="button" onClick={() => setPicked([])}>
          {term("act", "split")}
        </button>
      )}
    </p>
  );
}

function Assign({ page }: { page: EventPage }) {
  const [asking, setAsking] = useState(false);
  const people = useAnswer<string[]>(asking ? "people" : null).data ?? [];
  const own = me.get()?.user?.name;
  const assign = (assignee: string): void =>
    decide({ act: "assign", kind: "event", ids: [page.row.key], seen: lastSeen(page), assignee });
  return (
    <details class="menu" onToggle={(event) => setAsking(event.currentTarget.open)}>
      <summary>{term("act", "assign")}</summary>
      <div class="panel">
        {own && (
          <button type="button" onClick={() => assign(own)}>
            {t("event.to_me")}
          </button>
        )}
        {people
          .filter((name) => name !== own)
          .map((name) => (
            <button type="button" key={name} onClick={() => assign(name)}>
              <bdi dir="auto">{name}</bdi>
            </button>
          ))}
      </div>
    </details>
  );
}

function Splitting({ page, picked, setPicked }: Props & { picked: string[] }) {
  const some = picked.length > 0 && picked.length < page.event.claims.length;
  return (
    <p class="actions" role="status">
      <span>{t("event.split_hint")}</span>
      <button type="button" class="main" disabled={!some} onClick={() => split(page.row.key, picked)}>
        {term("act", "split")} ({picked.length})
      </button>
      <button type="button" onClick={() => setPicked(null)}>
        {t("shell.cancel")}
      </button>
    </p>
  );
}
