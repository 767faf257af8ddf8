// What the query finds, as a file.

import { address, me } from "../api";
import { t } from "../i18n";
import { base, usePlace } from "../router";
import { useStore } from "../store";
import { Menu } from "./menu";

const FORMATS = ["jsonl", "csv", "geojson"];

export function ExportMenu({ kind }: { kind: "claims" | "events" }) {
  const q = usePlace().query.get("q");
  const viewer = useStore(me)?.user?.role === "viewer";
  const file = (format: string, redact: boolean): string =>
    `${base}/api/${address("export", { q, kind, format, redact: redact ? 1 : null })}`;
  return (
    <Menu label={t("shell.export")}>
      {FORMATS.map((format) => (
        <p key={format}>
          <a href={file(format, false)} download>
            {format.toUpperCase()}
          </a>
          {!viewer && (
            <a href={file(format, true)} download>
              {t("shell.redacted", { format: format.toUpperCase() })}
            </a>
          )}
        </p>
      ))}
    </Menu>
  );
}
