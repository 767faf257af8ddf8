// One who speaks: what they have said, how often alone, borne out or contradicted, and on whose side they stand.

import { Fragment } from "preact";
import { idOf } from "../../api";
import type { SourceRow } from "../../api/types";
import { ClaimsOf } from "../../components/claims-of";
import { Waiting } from "../../components/list";
import { SideMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { Shares } from "../../components/shares";
import { useAnswer } from "../../data";
import { days, named, number, percent } from "../../format";
import { t, term } from "../../i18n";
import { quote } from "../../query";
import { link } from "../../router";
import type { PageProps } from "../../routes";
import "./sources.css";

const COUNTS = ["corroborated", "alone", "contradicted", "denied"] as const;

export default function Source({ id }: PageProps) {
  const answer = useAnswer<SourceRow>(`sources/${idOf(id)}`);
  const row = answer.data;
  return (
    <>
      <p class="note">
        <a href={link("/sources")}>{t("sources.title")}</a>
      </p>
      <h1>{row ? <Outside text={named(row.name, row.name_ar)} /> : t("sources.title")}</h1>
      <Waiting answer={answer} />
      {row && <Facts row={row} />}
      {row && <ClaimsOf title={t("sources.claims_of")} q={`source:${quote(row.name)}`} />}
    </>
  );
}

function Facts({ row }: { row: SourceRow }) {
  const other = named(row.name, row.name_ar) === row.name ? row.name_ar : row.name;
  return (
    <>
      <Shares row={row} />
      <dl class="facts">
        {other && (
          <>
            <dt>{t("sources.also")}</dt>
            <dd>
              <Outside text={other} />
            </dd>
          </>
        )}
        <dt>{t("sources.kind")}</dt>
        <dd>{row.kind ? term("sort", row.kind) : t("shell.unknown")}</dd>
        <dt>{t("sources.side")}</dt>
        <dd>{row.side ? <SideMark side={row.side} /> : t("shell.unknown")}</dd>
        <dt>{t("sources.claims")}</dt>
        <dd>
          {number(row.claims)} <small>{days([row.first, row.last])}</small>
        </dd>
        {COUNTS.map((key) => (
          <Fragment key={key}>
            <dt>{t(`sources.${key}`)}</dt>
            <dd>
              {number(row[key])} {row.claims > 0 && <small>{percent(row[key] / row.claims)}</small>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
