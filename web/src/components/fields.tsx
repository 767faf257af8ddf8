// Labelled fields that speak up when a value is settled, not at every letter.

import { useEffect, useState } from "preact/hooks";
import { t, term } from "../i18n";
import { FAMILIES, FAMILY_NAMES } from "../vocabulary";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ label, value, onChange, numeric = false }: Props & { numeric?: boolean }) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <label class="field">
      {label}
      <input
        dir="auto"
        {...(numeric && { inputMode: "numeric" as const, pattern: "[0-9]*" })}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

export function DateField({ label, value, onChange }: Props) {
  return (
    <label class="field">
      {label}
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}

export function SelectField({
  label,
  value,
  options,
  onChange,
  empty,
}: Props & { options: [string, string][]; empty?: string }) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{empty ?? t("shell.all")}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

// One type, by family; a query with several types shows them as one choice of its own.
export function TypeField({ label, value, onChange }: Props) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t("shell.all")}</option>
        {value.includes(",") && (
          <option value={value}>
            {value
              .split(",")
              .map((type) => term("type", type))
              .join(t("shell.separator"))}
          </option>
        )}
        {FAMILY_NAMES.map((family) => (
          <optgroup key={family} label={term("family", family)}>
            {FAMILIES[family].map((type) => (
              <option key={type} value={type}>
                {term("type", type)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
