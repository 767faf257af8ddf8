// A small form: its fields by name, one button, and what the server did not like.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Problem } from "../api";
import { t } from "../i18n";
import { ProblemNote } from "./problem";

interface Props {
  action: string; // what the button says
  busyAction?: string;
  submit: (values: Record<string, string>) => Promise<void>;
  onCancel?: () => void;
  children: ComponentChildren;
}

// The filled fields; a form is emptied when the server took it.
function readForm(form: HTMLFormElement): Record<string, string> {
  const filled = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim());
  return Object.fromEntries(filled.map(([key, value]) => [key, String(value)]));
}

export function Form({ action, busyAction = action, submit, onCancel, children }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement) || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await submit(readForm(form));
      form.reset();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={send}>
      {children}
      <ProblemNote problem={problem} />
      <p class="actions">
        <button type="submit" class="main" disabled={busy}>
          {busy ? busyAction : action}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t("shell.cancel")}
          </button>
        )}
      </p>
    </form>
  );
}
