// One's own tokens, with which programs work in one's name.

import { useState } from "preact/hooks";
import { post, remove } from "../../api";
import type { Token } from "../../api/types";
import { Form } from "../../components/form";
import { Waiting } from "../../components/list";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { moment } from "../../format";
import { t } from "../../i18n";

export default function Tokens() {
  const answer = useAnswer<Token[]>("tokens");
  const [made, setMade] = useState<string | null>(null);
  const make = async (values: Record<string, string>): Promise<void> => {
    const { token } = await post<{ token: string }>("tokens", {
      name: values.name,
      days: Number(values.days),
    });
    setMade(token);
  };
  return (
    <>
      <h1>{t("people.tokens")}</h1>
      <p class="note">{t("people.tokens_note")}</p>
      <Waiting answer={answer} />
      {answer.data?.length === 0 && <p class="notice">{t("people.no_tokens")}</p>}
      <ul class="cards">
        {answer.data?.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      <h2>{t("people.make_token")}</h2>
      <Form action={t("people.make_token")} submit={make}>
        <div class="fields">
          <label class="field">
            {t("people.name")}
            <input name="name" required dir="auto" />
          </label>
          <label class="field">
            {t("people.days")}
            <input name="days" type="number" min="1" max="365" required defaultValue="90" />
          </label>
        </div>
      </Form>
      {made && (
        <div class="notice" role="status">
          <p>{t("people.token_once")}</p>
          <code dir="ltr">{made}</code>
        </div>
      )}
    </>
  );
}

function TokenItem({ token }: { token: Token }) {
  return (
    <li class="card">
      <b>
        <Outside text={token.name} />
      </b>{" "}
      <small>{t("people.expires", { when: moment(token.expires) })}</small>{" "}
      <button
        type="button"
        class="plain"
        onClick={() => void remove(`tokens/${encodeURIComponent(token.id)}`)}
      >
        {t("people.revoke")}
      </button>
    </li>
  );
}
