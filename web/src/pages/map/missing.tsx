// What the query finds and the map cannot show: said, never drawn at a point that nobody named.

import { address } from "../../api";
import type { EventRow, Page } from "../../api/types";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { link } from "../../router";

const join = (q: string, more: string): string => [q, more].filter(Boolean).join(" ");

function useTotal(q: string): number | null {
  return useAnswer<Page<EventRow>>(address("events", { q, size: 1 })).data?.total ?? null;
}

interface Props {
  q: string;
  dayless: number; // on the map, but in no step of the slider
  truncated: boolean;
}

export function Missing({ q, dayless, truncated }: Props) {
  const placeless = useTotal(join(q, "-has:place"));
  return (
    <ul class="missing plain-list">
      {truncated && <li>{t("map.truncated")}</li>}
      {placeless ? (
        <li>
          <a href={link("/events", { q: join(q, "-has:place") })}>{t("map.placeless", { n: placeless })}</a>
        </li>
      ) : null}
      {dayless > 0 && (
        <li>
          <a href={link("/events", { q: join(q, "-has:day") })}>{t("map.dayless", { n: dayless })}</a>
        </li>
      )}
    </ul>
  );
}
