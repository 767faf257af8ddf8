// Every text of the page, English: a file an area; `t("queue.title")` is the text "title" of queue.json.

import actors from "./en/actors.json";
import control from "./en/control.json";
import event from "./en/event.json";
import events from "./en/events.json";
import log from "./en/log.json";
import map from "./en/map.json";
import people from "./en/people.json";
import queue from "./en/queue.json";
import reader from "./en/reader.json";
import review from "./en/review.json";
import search from "./en/search.json";
import shell from "./en/shell.json";
import sources from "./en/sources.json";
import terms from "./en/terms.json";

const texts = {
  actors,
  control,
  event,
  events,
  log,
  map,
  people,
  queue,
  reader,
  review,
  search,
  shell,
  sources,
  terms,
};

export type Texts = typeof texts;
export default texts;
