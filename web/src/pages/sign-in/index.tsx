// The door: a name and a password.

import { useEffect, useState } from "preact/hooks";
import { loadMe, me, Problem, post } from "../../api";
import { Outside } from "../../components/outside";
import { ProblemNote } from "../../components/problem";
import { t } from "../../i18n";
import { LanguageButton } from "../../layout/account";
import { useStore } from "../../store";

export function SignIn() {
  const project = useStore(me)?.project;
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    document.title = `${t("shell.sign_in")} · ${t("shell.title")}`;
  });
  const enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    try {
      await post("session", { name: form.get("name"), password: form.get("password") });
      await loadMe();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.status === 401 ? new Problem(401, { detail: t("shell.wrong_password") }) : error);
    }
  };
  return (
    <main class="door">
      <p class="brand">
        <b lang="ar">مُسنَد</b> Musnad
        <span class="project">
          <Outside text={project} />
        </span>
      </p>
      <h1>{t("shell.sign_in")}</h1>
      <form onSubmit={enter}>
        <label class="field">
          {t("shell.name")}
          <input name="name" required autocomplete="username" dir="auto" />
        </label>
        <label class="field">
          {t("shell.password")}
          <input name="password" type="password" required autocomplete="current-password" />
        </label>
        <ProblemNote problem={problem} />
        <p class="actions">
          <button type="submit" class="main">
            {t("shell.sign_in")}
          </button>
          <LanguageButton />
        </p>
      </form>
    </main>
  );
}
