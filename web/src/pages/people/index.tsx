import { t } from "../../i18n";

export default function People() {
  return <h1>{t("people.title")}</h1>;
}
