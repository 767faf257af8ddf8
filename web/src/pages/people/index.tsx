// Users, for those who manage them.

import { patch, post } from "../../api";
import type { Role, User } from "../../api/types";
import { Form } from "../../components/form";
import { Waiting } from "../../components/list";
import { Outside } from "../../components/outside";
import { type Column, Table } from "../../components/table";
import { toast } from "../../components/toast";
import { useAnswer } from "../../data";
import { t, term } from "../../i18n";
import { ROLES } from "../../review";
import { PasswordButton } from "./password";

async function change(user: User, what: Partial<User>): Promise<void> {
  await patch(`users/${encodeURIComponent(user.name)}`, what);
  toast(t("people.saved"));
}

function RoleChoice({ user }: { user: User }) {
  return (
    <select
      value={user.role}
      aria-label={t("people.role_of", { name: user.name })}
      onChange={(event) => void change(user, { role: event.currentTarget.value as Role })}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {term("role", role)}
        </option>
      ))}
    </select>
  );
}

const columns = (): Column<User>[] => [
  {
    key: "name",
    title: t("people.name"),
    cell: (user) => (
      <>
        <Outside text={user.name} /> {user.disabled && <small>{t("people.disabled")}</small>}
      </>
    ),
  },
  { key: "role", title: t("people.role"), cell: (user) => <RoleChoice user={user} /> },
  {
    key: "acts",
    title: t("people.acts"),
    cell: (user) => (
      <span class="actions tight">
        <button type="button" onClick={() => void change(user, { disabled: !user.disabled })}>
          {t(user.disabled ? "people.enable" : "people.disable")}
        </button>
        <PasswordButton user={user} />
      </span>
    ),
  },
];

export default function People() {
  const answer = useAnswer<User[]>("users");
  const add = async (values: Record<string, string>): Promise<void> => {
    await post("users", values);
    toast(t("people.saved"));
  };
  const usual: Role = answer.data?.length === 0 ? "admin" : "viewer"; // somebody must be able to add the next one
  return (
    <>
      <h1>{t("people.title")}</h1>
      <Waiting answer={answer} />
      {answer.data?.length === 0 && <p class="notice">{t("people.first")}</p>}
      {answer.data && answer.data.length > 0 && (
        <Table
          caption={t("people.title")}
          columns={columns()}
          rows={answer.data}
          keyOf={(user) => user.name}
        />
      )}
      <h2>{t("people.add")}</h2>
      <Form action={t("people.add")} submit={add}>
        <div class="fields">
          <label class="field">
            {t("people.name")}
            <input name="name" required dir="auto" autocomplete="off" />
          </label>
          <label class="field">
            {t("people.role")}
            <select name="role">
              {ROLES.map((role) => (
                <option key={role} value={role} selected={role === usual}>
                  {term("role", role)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {t("people.password")}
            <input name="password" type="password" required autocomplete="new-password" />
          </label>
        </div>
      </Form>
    </>
  );
}
