import { t } from "../../i18n";

export default function Actors() {
  return <h1>{t("actors.title")}</h1>;
}
