// Ways to the words: a claim by its trigger and publisher.

import { claimAddress } from "../../components/evidence";
import { Outside } from "../../components/outside";
import { t } from "../../i18n";
import type { Claims } from "./said";

export function Cite({ id, claims }: { id: string; claims: Claims }) {
  const row = claims.get(id);
  if (!row) return <code dir="ltr">{id}</code>;
  return (
    <a class="cite" href={claimAddress(row)} title={t("event.to_words")}>
      <Outside text={row.trigger} lang={row.lang} />
      {row.publisher && (
        <small>
          {" "}
          <Outside text={row.publisher} />
        </small>
      )}
    </a>
  );
}

export function Cites({ ids, claims }: { ids: string[]; claims: Claims }) {
  return (
    <>
      {[...new Set(ids)].map((id, index) => (
        <span key={id}>
          {index > 0 && t("shell.separator")}
          <Cite id={id} claims={claims} />
        </span>
      ))}
    </>
  );
}
