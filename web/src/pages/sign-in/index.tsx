// The door: a name and a password.

import { useEffect } from "preact/hooks";
import { me, Problem, signIn } from "../../api";
import { Form } from "../../components/form";
import { Outside } from "../../components/outside";
import { t } from "../../i18n";
import { LanguageButton } from "../../layout/account";
import { useStore } from "../../store";

async function enter(values: Record<string, string>): Promise<void> {
  try {
    await signIn(values.name ?? "", values.password ?? "");
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      throw new Problem(401, { detail: t("shell.wrong_password") });
    throw error;
  }
}

export function SignIn() {
  const project = useStore(me)?.project;
  useEffect(() => {
    document.title = `${t("shell.sign_in")} · ${t("shell.title")}`;
  });
  return (
    <main class="door">
      <p class="brand">
        <b lang="ar">مُسنَد</b> Musnad
        <span class="project">
          <Outside text={project} />
        </span>
      </p>
      <h1>{t("shell.sign_in")}</h1>
      <Form action={t("shell.sign_in")} submit={enter}>
        <label class="field">
          {t("shell.name")}
          <input name="name" required autocomplete="username" dir="auto" />
        </label>
        <label class="field">
          {t("shell.password")}
          <input name="password" type="password" required autocomplete="current-password" />
        </label>
      </Form>
      <LanguageButton />
    </main>
  );
}
