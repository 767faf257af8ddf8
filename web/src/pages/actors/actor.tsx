import { t } from "../../i18n";

export default function Actor() {
  return <h1>{t("actors.title")}</h1>;
}
