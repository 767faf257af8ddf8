// Who speaks, and how what they say stands beside what others say.

import { address } from "../../api";
import type { Page, SourceRow } from "../../api/types";
import { Listing } from "../../components/list";
import { SideMark } from "../../components/marks";
import { NameSearch } from "../../components/name-search";
import { Outside } from "../../components/outside";
import { Shares } from "../../components/shares";
import { type Column, Table } from "../../components/table";
import { useAnswer } from "../../data";
import { day, named, number } from "../../format";
import { t, term } from "../../i18n";
import { link, usePlace } from "../../router";
import "./sources.css";

const COUNTS = ["claims", "alone", "corroborated", "contradicted", "denied"] as const;

function columns(): Column<SourceRow>[] {
  return [
    {
      key: "name",
      title: t("sources.name"),
      cell: (row) => (
        <a href={link(`/sources/${encodeURIComponent(row.id)}`)}>
          <Outside text={named(row.name, row.name_ar)} />
        </a>
      ),
    },
    { key: "kind", title: t("sources.kind"), cell: (row) => row.kind && term("sort", row.kind) },
    { key: "side", title: t("sources.side"), cell: (row) => row.side && <SideMark side={row.side} /> },
    { key: "shares", title: t("sources.shares"), cell: (row) => <Shares row={row} /> },
    ...COUNTS.map((key) => ({
      key,
      title: t(`sources.${key}`),
      cell: (row: SourceRow) => number(row[key]),
      number: true,
    })),
    { key: "last", title: t("sources.last"), cell: (row) => row.last && day(row.last), number: true },
  ];
}

export default function Sources() {
  const { query } = usePlace();
  const answer = useAnswer<Page<SourceRow>>(
    address("sources", { q: query.get("q"), page: query.get("page") }),
  );
  return (
    <>
      <h1>{t("sources.title")}</h1>
      <p class="note">{t("sources.note")}</p>
      <NameSearch />
      <Listing answer={answer}>
        {(rows) => (
          <Table caption={t("sources.title")} columns={columns()} rows={rows} keyOf={(row) => row.id} />
        )}
      </Listing>
    </>
  );
}
