import type { ListedToken } from "@/lib/accounts/api-clients/list-tokens";
import { momentOf } from "../../words";
import { SCOPE_WORDS } from "../words";
import { RevokeToken } from "./revoke-token";

export function TokenRow({ token, now }: { token: ListedToken; now: number }) {
  const { clientId, name, may, theaterName, tokenEnd, madeBy, createdAt } = token;
  const standing = standingOf(token, now);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p className="text-ink-soft text-sm">
          {may.map((scope) => SCOPE_WORDS[scope].label).join(", ")} at{" "}
          {theaterName ? <bdi>{theaterName}</bdi> : "every theater"}; ends in <code>{tokenEnd}</code>
          <span className="block">
            Made {momentOf(createdAt)}
            {madeBy && (
              <>
                {" "}
                by <bdi>{madeBy}</bdi>
              </>
            )}
            . {token.lastUsedAt === null ? "Never used." : `Last used ${momentOf(token.lastUsedAt)}.`}
          </span>
          <span className="block">{standing.words}</span>
        </p>
      </div>
      {standing.isGood && <RevokeToken clientId={clientId} name={name} />}
    </li>
  );
}

function standingOf({ revokedAt, expiresAt, isRefused }: ListedToken, now: number) {
  if (revokedAt !== null) return { isGood: false, words: `Revoked ${momentOf(revokedAt)}.` };
  if (isRefused)
    return { isGood: true, words: "Refused: whoever made it has no account any more, or does not run this." };
  if (expiresAt === null) return { isGood: true, words: "Good until it is revoked." };
  const isGood = expiresAt > now;
  return { isGood, words: `${isGood ? "Good until" : "Its time was over on"} ${momentOf(expiresAt)}.` };
}
