import { t } from "../../i18n";

export default function Tokens() {
  return <h1>{t("people.tokens")}</h1>;
}
