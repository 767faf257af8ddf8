// Short messages that come and go; read out where they appear.

import { t } from "../i18n";
import { createStore, useStore } from "../store";

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

const toasts = createStore<Toast[]>([]);
const SECONDS = 8;
let last = 0;

function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

// Says that something was done, and offers, say, to undo it.
export function toast(text: string, action?: Toast["action"]): void {
  const id = ++last;
  toasts.set([...toasts.get(), { id, text, ...(action && { action }) }]);
  setTimeout(() => dismiss(id), SECONDS * 1000 * (action ? 2 : 1));
}

export function Toasts() {
  const shown = useStore(toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, action }) => (
        <div class="toast" key={id}>
          <span>
            <bdi dir="auto">{text}</bdi>
          </span>
          {action && (
            <button
              type="button"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" class="plain" aria-label={t("shell.close")} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
