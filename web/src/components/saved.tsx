// Searches kept by name, and the way to keep this one.

import { useState } from "preact/hooks";
import { Problem, post, remove } from "../api";
import type { Page, Search } from "../api/types";
import { useAnswer } from "../data";
import { t } from "../i18n";
import { here } from "../router";
import { Dialog } from "./dialog";
import { Outside } from "./outside";
import { ProblemNote } from "./problem";

export function SavedSearches({ q }: { q: string }) {
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
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await post("searches", { name, q });
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <Dialog title={t("shell.save_search")} onClose={onClose}>
      <form onSubmit={save}>
        <p>
          <code dir="auto">{q}</code>
        </p>
        <label class="field">
          {t("shell.name")}
          <input required dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <ProblemNote problem={problem} />
        <p class="actions">
          <button type="submit" class="main">
            {t("shell.save")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
