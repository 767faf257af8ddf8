// Whether the page is dark now, drawn anew when the system or the reader changes it.

import { useEffect, useState } from "preact/hooks";
import { useStore } from "../../store";
import { isDark, theme } from "../../theme";

export function useDark(): boolean {
  const chosen = useStore(theme);
  const [, setRound] = useState(0);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const again = (): void => setRound((round) => round + 1);
    system.addEventListener("change", again);
    return () => system.removeEventListener("change", again);
  }, []);
  return chosen === "auto" ? isDark() : chosen === "dark";
}
