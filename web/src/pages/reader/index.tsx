// The report beside its claims: either lights the other, and claims are accepted, corrected or rejected here.

import { useEffect, useMemo, useState } from "preact/hooks";
import { idOf } from "../../api";
import type { Span } from "../../api/nouns";
import type { ArticlePage } from "../../api/types";
import { Waiting } from "../../components/list";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { day } from "../../format";
import { t } from "../../i18n";
import { useKeys } from "../../keys";
import { may } from "../../review";
import { go, here, link, usePlace } from "../../router";
import type { PageProps } from "../../routes";
import { unitOffsets } from "../../text/offsets";
import { ClaimItem, runAct } from "./claim";
import "./reader.css";
import { ReportText, useScrollTo } from "./text";

export default function Reader({ id }: PageProps) {
  const answer = useAnswer<ArticlePage>(`articles/${idOf(id)}`);
  return (
    <>
      {answer.data ? <Report page={answer.data} /> : <h1>{t("reader.title")}</h1>}
      <Waiting answer={answer} />
    </>
  );
}

function Head({ page }: { page: ArticlePage }) {
  const { title, publisher, published, url, archive_url } = page.article;
  return (
    <header>
      <h1>{title ? <Outside text={title} /> : t("reader.title")}</h1>
      <p class="meta">
        <span>{publisher ? <Outside text={publisher} /> : t("shell.no_publisher")}</span>
        {published && <span>{day(published, "long")}</span>}
        <WebLink url={url} />
        <WebLink url={archive_url} label={t("reader.archived")} />
        <span>{t("shell.n_claims", { n: page.claims.length })}</span>
      </p>
    </header>
  );
}

// Only what leads to the web is a link; anything else a report may say of itself is not.
function WebLink({ url, label }: { url: string | undefined; label?: string }) {
  if (!url || !/^https?:\/\//.test(url)) return null;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {label ?? <bdi dir="ltr">{url}</bdi>}
    </a>
  );
}

function Report({ page }: { page: ArticlePage }) {
  const chosen = usePlace().query.get("claim");
  const [looked, look] = useState<string | null>(null);
  const [correcting, correct] = useState(false);
  const { text, lang } = page.article;
  const claims = useMemo(() => page.claims.map(({ claim }) => claim), [page.claims]);
  const quote = useMemo(() => {
    const toUnit = unitOffsets(text);
    return ([start, end]: Span): string => text.slice(toUnit(start), toUnit(end));
  }, [text]);
  const choose = (one: string | null): void => {
    correct(false);
    go(here({ claim: one }), { replace: true });
  };
  useEffect(() => correct(false), [page.claims]);
  useScrollTo(chosen);
  useReaderKeys(page, chosen, choose, correct);
  const lit = claims.find(({ id }) => id === (correcting ? chosen : (looked ?? chosen))) ?? null;
  return (
    <>
      <Head page={page} />
      <div class="reading">
        <ReportText {...{ text, claims, look, choose }} lang={lang ?? null} looked={lit} />
        <ol class="claims" aria-label={t("reader.claims")}>
          {page.claims.map((shown) => (
            <ClaimItem
              key={shown.claim.id}
              {...{ shown, quote, text, choose, look, correct }}
              open={shown.claim.id === chosen}
              lit={shown.claim.id === lit?.id}
              correcting={correcting && shown.claim.id === chosen}
            />
          ))}
          {!page.claims.length && <li class="notice">{t("reader.no_claims")}</li>}
        </ol>
      </div>
    </>
  );
}

function useReaderKeys(
  page: ArticlePage,
  chosen: string | null,
  choose: (id: string | null) => void,
  correct: (on: boolean) => void,
): void {
  const at = page.claims.findIndex(({ claim }) => claim.id === chosen);
  const shown = page.claims[at];
  const move = (step: number): void => {
    const next = page.claims[Math.max(0, Math.min(page.claims.length - 1, at + step))];
    if (!next) return;
    choose(next.claim.id);
    document.querySelector<HTMLElement>(`#claim-${CSS.escape(next.claim.id)} button`)?.focus();
  };
  const onOpen = (run: (one: NonNullable<typeof shown>) => void) => (): void => {
    if (shown && shown.stage !== "final" && may("analyst")) run(shown);
  };
  useKeys([
    { key: "j", label: "reader.key_next", run: () => move(1) },
    { key: "k", label: "reader.key_previous", run: () => move(at < 0 ? 1 : -1) },
    { key: "a", label: "reader.key_accept", run: onOpen((one) => runAct("accept", one)) },
    { key: "c", label: "reader.key_correct", run: onOpen(() => correct(true)) },
    { key: "r", label: "reader.key_reject", run: onOpen((one) => runAct("reject", one)) },
    { key: "e", label: "reader.key_event", run: () => shown?.event && go(link(`/events/${shown.event}`)) },
    { key: "n", label: "reader.key_queue", run: () => go(link("/queue")) },
  ]);
}
