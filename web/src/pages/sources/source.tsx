import { t } from "../../i18n";

export default function Source() {
  return <h1>{t("sources.title")}</h1>;
}
