// The door: a name and a password; or the same over an open page when the session ran out.

import { useEffect } from "preact/hooks";
import { me, Problem, signIn } from "../../api";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Outside } from "../../components/outside";
import { t } from "../../i18n";
import { LanguageButton } from "../../layout/account";
import { useStore } from "../../store";

async function enter({ name = "", password = "" }: Record<string, string>): Promise<void> {
  try {
    await signIn(name, password);
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      throw new Problem(401, { detail: t("shell.wrong_password") });
    }
    throw error;
  }
}

function SignInForm() {
  return (
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
  );
}

export function SignInAgain() {
  return (
    <Dialog title={t("shell.sign_in")} onClose={() => location.reload()}>
      <p>{t("shell.expired")}</p>
      <SignInForm />
    </Dialog>
  );
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
      <SignInForm />
      <LanguageButton />
    </main>
  );
}
