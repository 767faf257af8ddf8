// What the query finds, as a file.

import { address, me } from "../api";
import { t } from "../i18n";
import { base, usePlace } from "../router";
import { useStore } from "../store";

const FORMATS = { claims: ["jsonl", "csv", "geojson"], events: ["jsonl", "csv", "geojson"] } as const;

export function ExportMenu({ kind }: { kind: "claims" | "events" }) {
  const q = usePlace().query.get("q");
  const viewer = useStore(me)?.user?.role === "viewer";
  const file = (format: string, redact: boolean): string =>
    `${base}/api/${address("export", { q, kind, format, redact: redact ? 1 : null })}`;
  return (
    <details class="menu">
      <summary>{t("shell.export")}</summary>
      <div class="panel">
        {FORMATS[kind].map((format) => (
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
      </div>
    </details>
  );
}
