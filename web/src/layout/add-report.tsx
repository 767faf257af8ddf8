// A report into the record: its text, or an address that the server fetches.

import { useState } from "preact/hooks";
import { post } from "../api";
import { Dialog } from "../components/dialog";
import { Form } from "../components/form";
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
  const add = async (values: Record<string, string>): Promise<void> => {
    finish(await post<Added>("articles", values));
    onClose();
  };
  return (
    <Dialog title={t("shell.add_report")} onClose={onClose} wide>
      <Form action={t("shell.add")} busyAction={t("shell.reading")} submit={add} onCancel={onClose}>
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
      </Form>
    </Dialog>
  );
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
