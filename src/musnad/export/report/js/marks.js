// The text of an article with the words of its claims marked, each piece knowing the claims that share it.

import { h } from "./dom.js";
import { t } from "./language.js";
import { allSpans, sourceSpans } from "./claims.js";
import { GLYPHS } from "./labels.js";
import { claimCards, opensCard } from "./card.js";
import { highlightSpans, pieceNodes } from "./pieces.js";

function markNode(claims, words) {
  const kinds = [...new Set(claims.map((claim) => claim.family))];
  const statuses = [...new Set(claims.map((claim) => claim.status))];
  const mark = h(
    "mark",
    {
      class: `claim ${kinds[0]} ${statuses.length === 1 ? statuses[0] : "asserted"} ${kinds.length > 1 ? "mixed" : ""}`,
      role: "button",
      tabindex: "0",
      "data-glyphs": kinds.map((kind) => GLYPHS[kind]).join(""),
      "aria-label": `${words}: ${claims.map((claim) => `${t(`type_${claim.type}`)}, ${t(`status_${claim.status}`)}`).join("; ")}`,
    },
    words,
  );
  mark.claims = claims;
  return mark;
}

function cardMark(article, covering, words) {
  const claims = covering.map(({ claim }) => claim);
  const mark = markNode(claims, words);
  opensCard(mark, () => claimCards(claims), {
    shown: () => highlight(article, claims),
    hidden: () => highlight(article, []),
  });
  for (const claim of claims) claim.mark ??= mark;
  return mark;
}

export function markedLine(article, range) {
  return pieceNodes(article, article.triggers, range, (covering, words) => cardMark(article, covering, words));
}

// Shows the words of the claims' roles and sources; a browser without highlights still has the card.
function highlight(article, claims) {
  highlightSpans("claim-part", article, claims.flatMap(allSpans));
  highlightSpans("claim-source", article, claims.flatMap(sourceSpans));
}
