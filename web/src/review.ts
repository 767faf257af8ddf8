// Decisions on claims and events: asked for with a reason, sent, and taken back.

import { me, post } from "./api";
import type { Act, Kind, Review, ReviewRequest, Role } from "./api/types";
import { askReason, type Question } from "./components/reason";
import { toast } from "./components/toast";
import { t, term } from "./i18n";

export const ROLES: Role[] = ["viewer", "analyst", "reviewer", "admin"];

// Whether whoever is signed in may do what needs this role.
export function may(role: Role): boolean {
  const own = me.get()?.user?.role;
  return own !== undefined && ROLES.indexOf(own) >= ROLES.indexOf(role);
}

type Extras = Pick<ReviewRequest, "correction" | "assignee">;

interface Request extends Extras {
  act: Act;
  kind: Kind;
  ids: string[];
  seen: number | null; // number of the last decision shown; null where there was none
  intro?: Question["intro"];
  suggestions?: string[];
  done?: () => void;
}

// Asks why, sends it and offers to undo it. A newer decision of somebody else is shown before it is overridden.
export function decide({ act, kind, ids, seen, intro, suggestions, done, ...extras }: Request): void {
  askReason({
    title: `${term("act", act)} · ${t(kind === "claim" ? "shell.n_claims" : "shell.n_events", { n: ids.length })}`,
    action: term("act", act),
    ...(intro !== undefined && { intro }),
    ...(suggestions && { suggestions }),
    submit: async (why, newer) => {
      const answer = await post<Review[]>("reviews", {
        act,
        kind,
        ids,
        why,
        seen: newer ?? seen,
        ...extras,
      });
      offerUndo(answer);
      done?.();
    },
  });
}

export function offerUndo(reviews: Review[]): void {
  const [first] = reviews;
  const single = reviews.length === 1 ? first : undefined;
  toast(t("shell.done"), single && { label: t("shell.undo"), run: () => undo(single) });
}

export function undo(review: Review): void {
  askReason({
    title: `${t("shell.undo")} · ${term("act", review.act)}`,
    action: t("shell.undo"),
    submit: async (why) => {
      await post(`reviews/${review.number}/undo`, { why });
      toast(t("shell.undone"));
    },
  });
}

// "The same" or "not the same" for two claims, and the claims of an event that form one of their own.
export function judge(left: string, right: string, judgement: "positive" | "negative"): void {
  askReason({
    title: term("judgement", judgement),
    action: term("judgement", judgement),
    submit: async (why) => {
      await post("links", { judgement, left, right, why });
      toast(t("shell.done"));
    },
  });
}

export function split(event: string, claims: string[]): void {
  askReason({
    title: `${term("act", "split")} · ${t("shell.n_claims", { n: claims.length })}`,
    action: term("act", "split"),
    submit: async (why) => {
      await post("splits", { event, apart: claims, why });
      toast(t("shell.done"));
    },
  });
}
