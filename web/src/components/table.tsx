// A table that becomes a list of cards where there is no room for columns.

import type { ComponentChildren } from "preact";
import { t } from "../i18n";
import { here, usePlace } from "../router";

export interface Column<T> {
  key: string;
  title: string;
  cell: (row: T) => ComponentChildren;
  sort?: string; // the server's name of the order, "-killed"
  number?: boolean;
}

interface Props<T> {
  caption: string; // said to screen readers
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => string;
}

function Head<T>({ column }: { column: Column<T> }) {
  const sorted = usePlace().query.get("sort");
  if (!column.sort) return <th scope="col">{column.title}</th>;
  const isSorted = sorted === column.sort;
  return (
    <th
      scope="col"
      {...(isSorted && { "aria-sort": column.sort.startsWith("-") ? "descending" : "ascending" })}
    >
      <a
        href={here({ sort: isSorted ? null : column.sort, page: null })}
        title={t("shell.sort", { by: column.title })}
      >
        {column.title}
        <span aria-hidden="true" class="arrow">
          {isSorted ? "▾" : ""}
        </span>
      </a>
    </th>
  );
}

export function Table<T>({ caption, columns, rows, keyOf }: Props<T>) {
  return (
    <div class="scroll">
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.key} data-label={column.title} class={column.number ? "number" : ""}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
