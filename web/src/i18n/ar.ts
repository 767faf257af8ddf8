// Every text of the page, Arabic: a file an area; `t("queue.title")` is the text "title" of queue.json.

import actors from "./ar/actors.json";
import control from "./ar/control.json";
import event from "./ar/event.json";
import events from "./ar/events.json";
import log from "./ar/log.json";
import map from "./ar/map.json";
import people from "./ar/people.json";
import queue from "./ar/queue.json";
import reader from "./ar/reader.json";
import review from "./ar/review.json";
import search from "./ar/search.json";
import shell from "./ar/shell.json";
import sources from "./ar/sources.json";
import terms from "./ar/terms.json";

export default {
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
