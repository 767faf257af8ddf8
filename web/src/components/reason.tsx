// Every decision has a reason. The dialog stays until the server took it, so that nothing written is lost.

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Problem } from "../api";
import type { Review } from "../api/types";
import { useAnswer } from "../data";
import { moment } from "../format";
import { t, term } from "../i18n";
import { createStore, useStore } from "../store";
import { Dialog } from "./dialog";
import { Outside } from "./outside";
import { ProblemNote } from "./problem";

export interface Question {
  title: string;
  action: string; // what the button says
  intro?: ComponentChildren; // what will be done, and further fields
  suggestions?: string[]; // reasons that can be taken with one press
  // `seen` is the number of a newer decision that was shown and is overridden knowingly.
  submit: (why: string, seen: number | null) => Promise<void>;
}

const asked = createStore<Question | null>(null);

// Opens the dialog; `submit` does the deed, and what it throws is shown in the dialog.
export const askReason = (question: Question): void => asked.set(question);

export function ReasonHost() {
  const question = useStore(asked);
  return question && <ReasonDialog question={question} onClose={() => asked.set(null)} />;
}

// Who decided in the meantime, and what.
function Newer({ number }: { number: number }) {
  const { data: review } = useAnswer<Review>(`reviews/${number}`);
  return (
    <div class="notice" role="alert">
      <p>
        <b>{t("shell.newer")}</b>
      </p>
      {review && (
        <>
          <p>
            <Outside text={review.who} /> · {term("act", review.act)} · {moment(review.at)}
          </p>
          <blockquote>
            <Outside text={review.why} />
          </blockquote>
        </>
      )}
      <p>{t("shell.newer_hint")}</p>
    </div>
  );
}

function useSubmit(question: Question, onClose: () => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const newer = problem?.body.newer ?? null;
  const submit = async (why: string): Promise<void> => {
    setBusy(true);
    try {
      await question.submit(why, newer);
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { problem, newer, busy, submit };
}

function ReasonDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const [why, setWhy] = useState("");
  const { problem, newer, busy, submit } = useSubmit(question, onClose);
  const id = useId();
  const send = (event: Event): void => {
    event.preventDefault();
    if (why.trim() && !busy) void submit(why.trim());
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Dialog title={question.title} onClose={onClose}>
      <form onSubmit={send}>
        {question.intro}
        <label class="field" for={id}>
          {t("shell.why")}
          <textarea
            id={id}
            required
            rows={3}
            dir="auto"
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
            onKeyDown={sendByKey}
          />
        </label>
        {question.suggestions && (
          <p class="chips">
            {question.suggestions.map((reason) => (
              <button type="button" class="chip" key={reason} onClick={() => setWhy(reason)}>
                {reason}
              </button>
            ))}
          </p>
        )}
        {newer !== null ? <Newer number={newer} /> : <ProblemNote problem={problem} />}
        <p class="actions">
          <button type="submit" class="main" disabled={busy || !why.trim()}>
            {newer !== null ? t("shell.all_the_same") : question.action}
          </button>
          <button type="button" onClick={onClose}>
            {t("shell.cancel")}
          </button>
          <small>{t("shell.send_by_key")}</small>
        </p>
      </form>
    </Dialog>
  );
}
