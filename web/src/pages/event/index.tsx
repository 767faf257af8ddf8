// One event: its claims by origin, its bounds, denials, links, history.

import type { EventPage } from "../../api/types";
import { Reviews } from "../../components/history";
import { Waiting } from "../../components/list";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import type { PageProps } from "../../routes";

export default function Event({ id }: PageProps) {
  const answer = useAnswer<EventPage>(`events/${encodeURIComponent(id)}`);
  return (
    <>
      <h1>{t("event.title")}</h1>
      <Waiting answer={answer} />
      {answer.data && <Reviews reviews={answer.data.reviews} />}
    </>
  );
}
