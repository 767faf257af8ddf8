// The report itself: triggers marked by family, and the words of the claim that is looked at by what they are to it.

import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Claim } from "../../api/nouns";
import { OutsideText } from "../../components/outside";
import { term } from "../../i18n";
import { unitOffsets } from "../../text/offsets";
import { familyOf } from "../../vocabulary";
import { cutSegments, type Segment } from "./segments";

interface Props {
  text: string;
  lang: string | null;
  claims: Claim[];
  looked: Claim | null;
  look: (id: string | null) => void;
  choose: (id: string) => void;
}

const DIRECTIONS: Record<string, "rtl" | "ltr"> = { ar: "rtl", en: "ltr" };

export function ReportText({ text, lang, claims, looked, look, choose }: Props) {
  const toUnit = useMemo(() => unitOffsets(text), [text]);
  const segments = useMemo(() => cutSegments(text.length, claims, looked, toUnit), [text, claims, looked]);
  const types = useMemo(() => new Map(claims.map((claim) => [claim.id, claim.type])), [claims]);
  const body = useRef<HTMLDivElement>(null);
  usePointer(body, looked?.id, look, choose);
  return (
    <div ref={body} class="text report-text" dir={DIRECTIONS[lang ?? ""] ?? "auto"} {...(lang && { lang })}>
      {segments.map((segment) => (
        <Piece key={segment.start} {...{ segment, text, types, looked }} />
      ))}
    </div>
  );
}

interface PieceProps extends Pick<Props, "text" | "looked"> {
  segment: Segment;
  types: Map<string, string>;
}

function Piece({ segment, text, types, looked }: PieceProps) {
  const { start, end, claims, parts } = segment;
  const words = <OutsideText text={text.slice(start, end)} />;
  const place = { "data-start": start, "data-end": end };
  if (!claims.length && !parts.length) return <span {...place}>{words}</span>;
  return (
    <mark
      {...place}
      class={classesOf(segment, types, looked)}
      data-claims={claims.join(" ")}
      title={[
        ...claims.map((id) => term("type", types.get(id) ?? "")),
        ...parts.map((part) => term("part", part)),
      ].join(" · ")}
    >
      {words}
    </mark>
  );
}

function classesOf({ claims, parts }: Segment, types: Map<string, string>, looked: Claim | null): string {
  const family = familyOf((parts.length ? looked?.type : types.get(claims[0] ?? "")) ?? "");
  const kinds: string[] = [family, ...parts.map((part) => `part-${part}`)];
  if (claims.length) kinds.push("trigger");
  if (parts.length) kinds.push("lit");
  return kinds.join(" ");
}

// Pointing at marked words lights their claim, pressing them opens it; by keyboard the list of claims does both.
function usePointer(
  body: { current: HTMLElement | null },
  looked: string | undefined,
  look: Props["look"],
  choose: Props["choose"],
): void {
  useEffect(() => {
    const claimsAt = (event: Event): string[] => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark") : null;
      return mark?.dataset.claims?.split(" ").filter(Boolean) ?? [];
    };
    const over = (event: Event): void => look(claimsAt(event)[0] ?? null);
    const press = (event: Event): void => {
      const claims = claimsAt(event);
      if (claims.length && document.getSelection()?.isCollapsed !== false) choose(nextOf(claims, looked));
    };
    const node = body.current;
    node?.addEventListener("mouseover", over);
    node?.addEventListener("click", press);
    return () => {
      node?.removeEventListener("mouseover", over);
      node?.removeEventListener("click", press);
    };
  }, [looked, look, choose]);
}

// Where triggers overlap, each press goes on to the next claim.
function nextOf(claims: string[], current: string | undefined): string {
  return claims[(claims.indexOf(current ?? "") + 1) % claims.length] ?? "";
}

// Brings the words of a claim before the reader.
export function useScrollTo(id: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (!id || last.current === id) return;
    last.current = id;
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const mark = document.querySelector(`mark[data-claims~="${CSS.escape(id)}"]`);
    mark?.scrollIntoView({ block: "center", behavior: reduced ? "auto" : "smooth" });
  }, [id]);
}
