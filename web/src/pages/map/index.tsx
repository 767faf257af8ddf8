// Events on the map, by day.

import { address } from "../../api";
import type { MapAnswer } from "../../api/types";
import { FilterBar } from "../../components/filters";
import { Waiting } from "../../components/list";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { usePlace } from "../../router";

export default function MapPage() {
  const { query } = usePlace();
  const answer = useAnswer<MapAnswer>(
    address("map", { q: query.get("q"), from: query.get("from"), to: query.get("to") }),
  );
  return (
    <>
      <h1>{t("map.title")}</h1>
      <FilterBar problem={answer.error} />
      <Waiting answer={answer} />
      {answer.data && <p>{t("shell.n_events", { n: answer.data.events.length })}</p>}
    </>
  );
}
