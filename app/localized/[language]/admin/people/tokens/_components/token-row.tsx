import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import type { ListedToken } from "@/lib/accounts/api-clients/list-tokens";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { momentOf } from "../../words";
import { SCOPE_WORDS } from "../words";
import { RevokeToken } from "./revoke-token";

const bdi = (name: ReactNode) => <bdi>{name}</bdi>;

export function TokenRow({ token, now }: { token: ListedToken; now: number }) {
  const { clientId, name, may, theaterName, tokenEnd, madeBy, createdAt } = token;
  const standing = standingOf(token, now);
  const ending = {
    scopes: listFacts(may.map((scope) => t(SCOPE_WORDS[scope].label))),
    end: tokenEnd,
    code: (end: ReactNode) => <code>{end}</code>,
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p className="text-ink-soft text-sm">
          {theaterName
            ? rich("people.tokens.may", { ...ending, theater: theaterName, bdi })
            : rich("people.tokens.mayEverywhere", ending)}
          <span className="block">
            {madeBy
              ? rich("people.made.by", { when: momentOf(createdAt), maker: madeBy, bdi })
              : t("people.made.at", { when: momentOf(createdAt) })}{" "}
            {token.lastUsedAt === null
              ? t("people.tokens.neverUsed")
              : t("people.tokens.lastUsed", { when: momentOf(token.lastUsedAt) })}
          </span>
          <span className="block">{standing.words}</span>
        </p>
      </div>
      {standing.isGood && <RevokeToken clientId={clientId} name={name} />}
    </li>
  );
}

function standingOf({ revokedAt, expiresAt, isRefused }: ListedToken, now: number) {
  if (revokedAt !== null)
    return { isGood: false, words: t("people.tokens.revokedAt", { when: momentOf(revokedAt) }) };
  if (isRefused) return { isGood: true, words: t("people.tokens.refused") };
  if (expiresAt === null) return { isGood: true, words: t("people.tokens.untilRevoked") };
  const isGood = expiresAt > now;
  const words = isGood ? "people.tokens.goodUntil" : "people.tokens.isOver";
  return { isGood, words: t(words, { when: momentOf(expiresAt) }) };
}
