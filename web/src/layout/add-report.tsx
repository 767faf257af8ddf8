// A report into the record: its text, or an address that the server fetches.

import { useState } from "preact/hooks";
import { post } from "../api";
import type { AddedArticle } from "../api/types";
import { Dialog } from "../components/dialog";
import { Form } from "../components/form";
import { toast } from "../components/toast";
import { t } from "../i18n";
import { go, link } from "../router";

type Way = "text" | "url";

export function AddReport({ onClose }: { onClose: () => void }) {
  const [way, setWay] = useState<Way>("text");
  const add = async (values: Record<string, string>): Promise<void> => {
    finish(await post<AddedArticle>("articles", values));
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

function finish({ id, outcome, claims }: AddedArticle): void {
  const open = { label: t("shell.open"), run: () => go(link(`/articles/${encodeURIComponent(id)}`)) };
  if (outcome === "left out that somebody removed") toast(t("shell.removed"));
  else if (outcome === "known") toast(t("shell.known"), open);
  else toast(`${t("shell.added")} ${t("shell.n_claims", { n: claims })}`, open);
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
