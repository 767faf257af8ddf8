// A new password for somebody.

import { useState } from "preact/hooks";
import { patch } from "../../api";
import type { User } from "../../api/types";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { toast } from "../../components/toast";
import { t } from "../../i18n";

export function PasswordButton({ user }: { user: User }) {
  const [open, setOpen] = useState(false);
  const save = async (values: Record<string, string>): Promise<void> => {
    await patch(`users/${encodeURIComponent(user.name)}`, values);
    setOpen(false);
    toast(t("people.saved"));
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t("people.new_password")}
      </button>
      {open && (
        <Dialog title={t("people.password_of", { name: user.name })} onClose={() => setOpen(false)}>
          <Form action={t("shell.save")} submit={save}>
            <label class="field">
              {t("people.new_password")}
              <input name="password" type="password" required autocomplete="new-password" />
            </label>
          </Form>
        </Dialog>
      )}
    </>
  );
}
