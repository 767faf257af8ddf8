// What went wrong, in one place and aloud.

import type { Problem } from "../api";
import { t } from "../i18n";

export function problemText(problem: Problem): string {
  if (problem.status === 0) return t("shell.offline");
  if (problem.status === 403) return problem.body.detail ?? t("shell.forbidden");
  if (problem.status === 404) return t("shell.missing");
  if (problem.status === 429) return t("shell.too_often");
  return problem.message;
}

export function ProblemNote({ problem, again }: { problem: Problem | null; again?: () => void }) {
  if (!problem) return null;
  return (
    <div class="problem" role="alert">
      <p>
        <bdi dir="auto">{problemText(problem)}</bdi>
      </p>
      {again && (
        <button type="button" onClick={again}>
          {t("shell.again")}
        </button>
      )}
    </div>
  );
}
