// Who holds what on a day, according to whom.

import { address } from "../../api";
import type { ControlDay } from "../../api/types";
import { Waiting } from "../../components/list";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { usePlace } from "../../router";

export default function Control() {
  const { query } = usePlace();
  const answer = useAnswer<ControlDay>(address("control", { on: query.get("on") }));
  return (
    <>
      <h1>{t("control.title")}</h1>
      <Waiting answer={answer} />
    </>
  );
}
