// Claims or reports that a query finds.

import { address } from "../../api";
import type { ArticleRow, ClaimRow, Page } from "../../api/types";
import { ClaimCard } from "../../components/evidence";
import { ExportMenu } from "../../components/export";
import { SelectField } from "../../components/fields";
import { FilterBar } from "../../components/filters";
import { Listing } from "../../components/list";
import { useAnswer } from "../../data";
import { t } from "../../i18n";
import { getField, setField } from "../../query";
import { go, here, usePlace } from "../../router";
import { Reports } from "./reports";
import "./search.css";

const KINDS = ["claims", "articles"] as const;
const MODES = ["written", "latin"] as const;
const SORTS = ["-day", "day", "confidence", "new"] as const;

export default function Search() {
  const inReports = usePlace().query.get("in") === "articles";
  return (
    <>
      <h1>{t("search.title")}</h1>
      <nav class="tabs" aria-label={t("search.title")}>
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={here({ in: kind === "claims" ? null : kind, page: null, sort: null })}
            {...((kind === "articles") === inReports && { "aria-current": "page" as const })}
          >
            {t(`search.${kind}`)}
          </a>
        ))}
      </nav>
      {inReports ? <ReportResults /> : <ClaimResults />}
    </>
  );
}

// How words are matched: the usual way needs no word in the query.
function ModeField() {
  const q = usePlace().query.get("q") ?? "";
  const options = MODES.map((mode): [string, string] => [mode, t(`search.mode_${mode}`)]);
  const set = (mode: string): void => go(here({ q: setField(q, "mode", mode), page: null }));
  return (
    <SelectField
      label={t("search.mode")}
      value={getField(q, "mode")}
      options={options}
      empty={t("search.mode_folded")}
      onChange={set}
    />
  );
}

function SortField() {
  const sort = usePlace().query.get("sort") ?? "";
  const options = SORTS.slice(1).map((one): [string, string] => [one, t(`search.sort_${one}`)]);
  return (
    <SelectField
      label={t("search.sort")}
      value={sort}
      options={options}
      empty={t("search.sort_-day")}
      onChange={(one) => go(here({ sort: one, page: null }))}
    />
  );
}

function ClaimResults() {
  const { query } = usePlace();
  const answer = useAnswer<Page<ClaimRow>>(
    address("claims", { q: query.get("q"), sort: query.get("sort"), page: query.get("page") }),
  );
  return (
    <>
      <FilterBar problem={answer.error} />
      <div class="bar">
        <ModeField />
        <SortField />
        <ExportMenu kind="claims" />
      </div>
      <Listing answer={answer}>
        {(rows) => (
          <ul class="cards">
            {rows.map((row) => (
              <li key={row.id}>
                <ClaimCard row={row} />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}

function ReportResults() {
  const { query } = usePlace();
  const answer = useAnswer<Page<ArticleRow>>(
    address("articles", { q: query.get("q"), page: query.get("page") }),
  );
  return (
    <>
      <FilterBar problem={answer.error} fields={["type", "place", "source", "from", "to", "lang"]} />
      <div class="bar">
        <ModeField />
      </div>
      <Listing answer={answer}>{(rows) => <Reports rows={rows} />}</Listing>
    </>
  );
}
