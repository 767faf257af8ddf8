// One party and the claims in which it acts.

import { idOf } from "../../api";
import type { ActorRow } from "../../api/types";
import { ClaimsOf } from "../../components/claims-of";
import { Waiting } from "../../components/list";
import { SideMark } from "../../components/marks";
import { Outside } from "../../components/outside";
import { useAnswer } from "../../data";
import { country, days, named, number } from "../../format";
import { t, term } from "../../i18n";
import { quote } from "../../query";
import { link } from "../../router";
import type { PageProps } from "../../routes";

export default function Actor({ id }: PageProps) {
  const answer = useAnswer<ActorRow>(`actors/${idOf(id)}`);
  const row = answer.data;
  const q = `actor:${quote(id)}`;
  return (
    <>
      <p class="note">
        <a href={link("/actors")}>{t("actors.title")}</a>
      </p>
      <h1>{row ? <Outside text={named(row.name, row.name_ar)} /> : t("actors.title")}</h1>
      <Waiting answer={answer} />
      {row && <Facts row={row} />}
      {row && (
        <p class="meta">
          <a href={link("/", { q })}>{t("actors.on_map")}</a>
          <a href={link("/events", { q })}>{t("actors.in_events")}</a>
        </p>
      )}
      {row && <ClaimsOf title={t("actors.claims_of")} q={q} />}
    </>
  );
}

function Facts({ row }: { row: ActorRow }) {
  return (
    <dl class="facts">
      <dt>{t("actors.kind")}</dt>
      <dd>{row.kind ? term("sort", row.kind) : t("shell.unknown")}</dd>
      <dt>{t("actors.side")}</dt>
      <dd>{row.side ? <SideMark side={row.side} /> : t("shell.unknown")}</dd>
      <dt>{t("actors.country")}</dt>
      <dd>{row.country ? country(row.country) : t("shell.unknown")}</dd>
      <dt>{t("actors.did")}</dt>
      <dd>{number(row.did)}</dd>
      <dt>{t("actors.suffered")}</dt>
      <dd>{number(row.suffered)}</dd>
      <dt>{t("actors.days")}</dt>
      <dd>{days([row.first, row.last])}</dd>
    </dl>
  );
}
