// Searches kept by name, and the way to keep this one.

import { useState } from "preact/hooks";
import { post, remove } from "../api";
import type { Page, Search } from "../api/types";
import { useAnswer } from "../data";
import { t } from "../i18n";
import { may } from "../review";
import { here } from "../router";
import { Dialog } from "./dialog";
import { Form } from "./form";
import { Outside } from "./outside";

// Not for viewers: a search may hold a name that is hidden from them.
export function SavedSearches({ q }: { q: string }) {
  return may("analyst") ? <Saved q={q} /> : null;
}

function Saved({ q }: { q: string }) {
  const [naming, setNaming] = useState(false);
  const { data } = useAnswer<Page<Search>>("searches");
  const searches = data?.items ?? [];
  return (
    <>
      {q && !searches.some((search) => search.q === q) && (
        <button type="button" class="plain" onClick={() => setNaming(true)}>
          {t("shell.save_search")}
        </button>
      )}
      {searches.length > 0 && (
        <details class="saved">
          <summary>{t("shell.saved_searches")}</summary>
          <ul class="plain-list">
            {searches.map((search) => (
              <li key={search.id}>
                <a href={here({ q: search.q, page: null })}>
                  <Outside text={search.name} />
                </a>{" "}
                <button
                  type="button"
                  class="plain"
                  aria-label={t("shell.forget", { name: search.name })}
                  onClick={() => void remove(`searches/${search.id}`)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {naming && <SaveDialog q={q} onClose={() => setNaming(false)} />}
    </>
  );
}

function SaveDialog({ q, onClose }: { q: string; onClose: () => void }) {
  const save = async (values: Record<string, string>): Promise<void> => {
    await post("searches", { ...values, q });
    onClose();
  };
  return (
    <Dialog title={t("shell.save_search")} onClose={onClose}>
      <Form action={t("shell.save")} submit={save}>
        <p>
          <code dir="auto">{q}</code>
        </p>
        <label class="field">
          {t("shell.name")}
          <input name="name" required dir="auto" />
        </label>
      </Form>
    </Dialog>
  );
}
