// What to look at next.

import { address } from "../../api";
import type { Page, QueueItem } from "../../api/types";
import { Listing } from "../../components/list";
import { TypeMark } from "../../components/marks";
import { useAnswer } from "../../data";
import { t, term } from "../../i18n";
import { link, usePlace } from "../../router";

const target = (item: QueueItem): string =>
  "article" in item.row ? `/articles/${item.row.article}` : `/events/${item.key}`;

export default function Queue() {
  const { query } = usePlace();
  const answer = useAnswer<Page<QueueItem>>(
    address("queue", { mine: query.get("mine"), page: query.get("page") }),
  );
  return (
    <>
      <h1>{t("queue.title")}</h1>
      <Listing answer={answer}>
        {(items) => (
          <ol class="plain-list">
            {items.map((item) => (
              <li key={`${item.kind} ${item.key}`}>
                <a href={link(target(item))}>
                  <TypeMark type={item.row.type} />
                </a>{" "}
                {item.reasons.map((reason) => term("why", reason)).join(t("shell.separator"))}
              </li>
            ))}
          </ol>
        )}
      </Listing>
    </>
  );
}
