import { render } from "preact";
import { App } from "./app";
import "./css/index.css";
import { get, loadMe, Problem } from "./api";
import { problemText } from "./components/problem";
import { toast } from "./components/toast";
import { startFresh } from "./fresh";
import { firstLanguage, type Language, prepareBy, setLanguage } from "./i18n";
import { startKeys } from "./keys";
import { arabicName, setNames } from "./names";
import { base, startRouter } from "./router";
import { startTheme } from "./theme";

// What a button set going and the server refused is said, wherever nothing else says it.
function tellProblem(event: PromiseRejectionEvent): void {
  if (event.reason instanceof Problem) toast(problemText(event.reason));
}

async function start(): Promise<void> {
  const root = document.getElementById("app");
  if (!root) return;
  startTheme();
  startRouter();
  startKeys();
  prepareBy(loadNames);
  addEventListener("unhandledrejection", tellProblem);
  const [, outcome] = await Promise.all([setLanguage(firstLanguage()), base ? knock() : null]);
  if (base) startFresh();
  render(<App failed={outcome} />, root);
}

// Without them names stay as they are in the registry, so that a failure is no fault.
async function loadNames(chosen: Language): Promise<void> {
  if (chosen !== "ar" || !base || arabicName("Russia")) return;
  setNames(await get<Record<string, string>>("names").catch(() => ({})));
}

// Who is there; what went wrong if the server cannot say.
async function knock(): Promise<Problem | null> {
  try {
    await loadMe();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

void start();
