import { t } from "../../i18n";

export default function Sources() {
  return <h1>{t("sources.title")}</h1>;
}
