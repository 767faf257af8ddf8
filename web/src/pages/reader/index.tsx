// The article beside its claims.

import type { ArticlePage } from "../../api/types";
import { Waiting } from "../../components/list";
import { OutsideText } from "../../components/outside";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import type { PageProps } from "../../routes";

export default function Reader({ id }: PageProps) {
  const answer = useAnswer<ArticlePage>(`articles/${encodeURIComponent(id)}`);
  return (
    <>
      <h1>{t("reader.title")}</h1>
      <Waiting answer={answer} />
      {answer.data && (
        <article class="text" dir="auto" lang={answer.data.article.lang ?? ""}>
          <OutsideText text={answer.data.article.text} />
        </article>
      )}
    </>
  );
}
