// The frame around every page: who is there, which page, and what lies over it.

import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";
import { expired, me, type Problem } from "./api";
import { ProblemNote } from "./components/problem";
import { ReasonHost } from "./components/reason";
import { Toasts } from "./components/toast";
import { t, useLanguage } from "./i18n";
import { KeysHelp, openHelp, useKeys } from "./keys";
import { Header } from "./layout/header";
import { Projects } from "./pages/projects";
import { SignIn, SignInAgain } from "./pages/sign-in";
import { may } from "./review";
import { base, go, link, usePlace } from "./router";
import { type Found, findRoute, type PageModule } from "./routes";
import { useStore } from "./store";

export function App({ failed }: { failed: Problem | null }) {
  useLanguage(); // another language draws everything anew
  const who = useStore(me);
  if (!base) return <Projects />;
  if (!who) return <ProblemNote problem={failed} again={() => location.reload()} />;
  if (!who.user) return <SignIn />;
  return <Signed />;
}

function useGlobalKeys(): void {
  useKeys([
    { key: "?", label: "shell.key_help", run: openHelp },
    {
      key: "/",
      label: "shell.key_search",
      run: () => document.querySelector<HTMLElement>("input[type=search]")?.focus(),
    },
    { key: "m", label: "shell.key_map", run: () => go(link("/")) },
    { key: "e", label: "shell.key_events", run: () => go(link("/events")) },
    { key: "q", label: "shell.key_queue", run: () => go(link("/queue")) },
  ]);
}

function Signed() {
  useGlobalKeys();
  const over = useStore(expired);
  const { path } = usePlace();
  const known = findRoute(path);
  const found = known && may(known.route.role ?? "viewer") ? known : null;
  return (
    <>
      <a class="skip" href="#main">
        {t("shell.skip")}
      </a>
      <Header path={found?.route.path ?? path} />
      <Main found={found} path={path} />
      <Toasts />
      <ReasonHost />
      <KeysHelp />
      {over && <SignInAgain />}
    </>
  );
}

// Another page takes the focus, so that it is read out and the keyboard goes on from there.
function Main({ found, path }: { found: Found | null; path: string }) {
  const ref = useRef<HTMLElement>(null);
  const first = useRef(true);
  const title = found ? t(found.route.title) : t("shell.missing");
  useEffect(() => {
    document.title = `${title} · ${me.get()?.project ?? ""} · ${t("shell.title")}`;
  }, [title]);
  useEffect(() => {
    if (!first.current) ref.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <main id="main" ref={ref} tabIndex={-1} class={found?.route.wide ? "wide" : ""}>
      {found ? (
        <PageFrame key={`${found.route.path} ${found.id}`} found={found} />
      ) : (
        <p class="notice">{t("shell.missing")}</p>
      )}
    </main>
  );
}

function PageFrame({ found }: { found: Found }) {
  const [module, setModule] = useState<PageModule | null>(null);
  const [failed, setFailed] = useState(false);
  const [broken] = useErrorBoundary();
  useEffect(() => {
    found.route.load().then(setModule, () => setFailed(true));
  }, [found.route]);
  if (failed || broken) return <Failure text={t(failed ? "shell.page_failed" : "shell.broke")} />;
  const Page = module?.default;
  return Page ? <Page id={found.id} /> : <p class="state">{t("shell.loading")}</p>;
}

function Failure({ text }: { text: string }) {
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
      <button type="button" onClick={() => location.reload()}>
        {t("shell.again")}
      </button>
    </div>
  );
}
