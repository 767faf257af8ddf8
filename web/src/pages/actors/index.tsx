// The parties: what they are said to have done, and what is said to have been done to them.

import { address } from "../../api";
import type { ActorRow, Page } from "../../api/types";
import { Listing } from "../../components/list";
import { SideMark } from "../../components/marks";
import { NameSearch } from "../../components/name-search";
import { Outside } from "../../components/outside";
import { type Column, Table } from "../../components/table";
import { useAnswer } from "../../data";
import { country, days, named, number } from "../../format";
import { t, term } from "../../i18n";
import { link, usePlace } from "../../router";

function columns(): Column<ActorRow>[] {
  return [
    {
      key: "name",
      title: t("actors.name"),
      cell: (row) => (
        <a href={link(`/actors/${encodeURIComponent(row.id)}`)}>
          <Outside text={named(row.name, row.name_ar)} />
        </a>
      ),
    },
    { key: "kind", title: t("actors.kind"), cell: (row) => row.kind && term("sort", row.kind) },
    { key: "side", title: t("actors.side"), cell: (row) => row.side && <SideMark side={row.side} /> },
    { key: "country", title: t("actors.country"), cell: (row) => row.country && country(row.country) },
    { key: "did", title: t("actors.did"), cell: (row) => number(row.did), number: true },
    { key: "suffered", title: t("actors.suffered"), cell: (row) => number(row.suffered), number: true },
    { key: "days", title: t("actors.days"), cell: (row) => days([row.first, row.last]) },
  ];
}

export default function Actors() {
  const { query } = usePlace();
  const answer = useAnswer<Page<ActorRow>>(address("actors", { q: query.get("q"), page: query.get("page") }));
  return (
    <>
      <h1>{t("actors.title")}</h1>
      <p class="note">{t("actors.note")}</p>
      <NameSearch />
      <Listing answer={answer}>
        {(rows) => (
          <Table caption={t("actors.title")} columns={columns()} rows={rows} keyOf={(row) => row.id} />
        )}
      </Listing>
    </>
  );
}
