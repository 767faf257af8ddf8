// A report into the record: its text, or an address that the server fetches.

import { useState } from "preact/hooks";
import { Problem, post } from "../api";
import { Dialog } from "../components/dialog";
import { ProblemNote } from "../components/problem";
import { toast } from "../components/toast";
import { t } from "../i18n";
import { go, link } from "../router";

interface Added {
  added: number;
  claims: number;
  articles: string[];
}

type Way = "text" | "url";

export function AddReport({ onClose }: { onClose: () => void }) {
  const [way, setWay] = useState<Way>("text");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement) || busy) return;
    setBusy(true);
    try {
      finish(await post<Added>("articles", readForm(event.currentTarget)));
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={t("shell.add_report")} onClose={onClose} wide>
      <form onSubmit={send}>
        <fieldset class="choice">
          <legend class="unseen">{t("shell.add_report")}</legend>
          {(["text", "url"] as const).map((one) => (
            <label key={one}>
              <input type="radio" checked={way === one} onChange={() => setWay(one)} />
              {t(`shell.add_${one}`)}
            </label>
          ))}
        </fieldset>
        {way === "text" ? <TextFields /> : <UrlField />}
        <ProblemNote problem={problem} />
        <p class="actions">
          <button type="submit" class="main" disabled={busy}>
            {t(busy ? "shell.reading" : "shell.add")}
          </button>
          <button type="button" onClick={onClose}>
            {t("shell.cancel")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function readForm(form: HTMLFormElement): Record<string, string> {
  const filled = [...new FormData(form)].filter(
    ([, value]) => typeof value === "string" && value.trim() !== "",
  );
  return Object.fromEntries(filled.map(([key, value]) => [key, String(value)]));
}

function finish({ added, claims, articles }: Added): void {
  const [only] = articles;
  const open = only
    ? { label: t("shell.open"), run: () => go(link(`/articles/${encodeURIComponent(only)}`)) }
    : undefined;
  toast(
    added ? `${t("shell.added", { n: added })} ${t("shell.n_claims", { n: claims })}` : t("shell.known"),
    open,
  );
}

function TextFields() {
  return (
    <>
      <label class="field">
        {t("shell.text")}
        <textarea name="text" required rows={10} dir="auto" />
      </label>
      <div class="fields">
        <label class="field">
          {t("shell.headline")}
          <input name="title" dir="auto" />
        </label>
        <label class="field">
          {t("shell.publisher")}
          <input name="publisher" dir="auto" />
        </label>
        <label class="field">
          {t("shell.published")}
          <input name="published" type="date" />
        </label>
        <label class="field">
          {t("shell.address")}
          <input name="url" type="url" dir="ltr" />
        </label>
      </div>
    </>
  );
}

function UrlField() {
  return (
    <label class="field">
      {t("shell.address")}
      <input name="url" type="url" required dir="ltr" placeholder="https://" pattern="https?://.+" />
    </label>
  );
}
