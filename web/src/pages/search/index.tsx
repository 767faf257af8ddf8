import { t } from "../../i18n";

export default function Search() {
  return <h1>{t("search.title")}</h1>;
}
