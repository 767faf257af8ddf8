// Words that came from outside: kept from turning the words around them, direction controls shown, graphic words hidden.

import { useState } from "preact/hooks";
import { t } from "../i18n";
import { createStore, recall, remember, useStore } from "../store";
import { cutText, type Piece } from "../text/pieces";

export const showsGraphic = createStore(recall("graphic") === "shown");

export function chooseGraphic(shown: boolean): void {
  remember("graphic", shown ? "shown" : "hidden");
  showsGraphic.set(shown);
}

// One graphic word, blurred until pressed; screen readers are told that there is one, not which.
export function Graphic({ text }: { text: string }) {
  const always = useStore(showsGraphic);
  const [shown, setShown] = useState(false);
  if (always || shown) return <>{text}</>;
  const show = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    setShown(true);
  };
  return (
    <button
      type="button"
      class="graphic"
      data-word={text}
      title={t("shell.graphic_show")}
      aria-label={t("shell.graphic_hidden")}
      onClick={show}
    />
  );
}

function PieceNode({ piece }: { piece: Piece }) {
  if (piece.kind === "control") {
    return (
      <abbr class="control" title={t("shell.control", { code: piece.code })}>
        ⟐
      </abbr>
    );
  }
  return piece.kind === "graphic" ? <Graphic text={piece.text} /> : piece.text;
}

// Text inside a node that isolates already; for the reader, which lays its own marks.
export function OutsideText({ text }: { text: string }) {
  return (
    <>
      {cutText(text).map((piece, index) => (
        <PieceNode key={index} piece={piece} />
      ))}
    </>
  );
}

// Any word of a report, a name, a reason somebody wrote: always through here, never bare in JSX beside our own words.
export function Outside({ text, lang }: { text: string | null | undefined; lang?: string | null }) {
  if (!text) return null;
  return (
    <bdi dir="auto" {...(lang && { lang })}>
      <OutsideText text={text} />
    </bdi>
  );
}
