// Asks the server to work out the whole chain of the log anew.

import { useState } from "preact/hooks";
import { get, Problem } from "../../api";
import type { LogCheck } from "../../api/types";
import { ProblemNote } from "../../components/problem";
import { t } from "../../i18n";

export function Verify() {
  const [found, setFound] = useState<LogCheck | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setFound(await get<LogCheck>("log/verify"));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div aria-live="polite">
      <button type="button" disabled={busy} onClick={() => void verify()}>
        {t(busy ? "log.verifying" : "log.verify")}
      </button>
      <ProblemNote problem={problem} />
      {found && <Outcome found={found} />}
    </div>
  );
}

function Outcome({ found }: { found: LogCheck }) {
  return (
    <div class={found.ok ? "notice" : "problem"}>
      <p>
        {found.ok ? t("log.holds", { n: found.entries }) : t("log.broken")}{" "}
        <code dir="ltr">{found.head}</code>
      </p>
      {found.faults.length > 0 && (
        <ul>
          {found.faults.map((fault) => (
            <li key={fault}>
              <bdi dir="auto">{fault}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
