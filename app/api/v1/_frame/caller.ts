import type { Database } from "@/db/client";
import type { ApiClient, Scope } from "@/lib/accounts/api-client";
import { bearerIn } from "@/lib/accounts/api-clients/bearer";
import { findClient } from "@/lib/accounts/api-clients/find-client";
import { marksOf } from "@/lib/accounts/sessions/address-mark";
import { clientNetworks } from "@/lib/accounts/sessions/client-address";
import type { Networks } from "@/lib/claims/network-limits";
import type { ProblemCode } from "./problem-codes";

/** Who may ask: everyone; everyone, a token with that scope for many customers; or such a token alone. */
export type Access = "public" | { guestOr: Scope } | { scopes: readonly Scope[] };

/** Who asks: a program by its token, or a guest. */
export type Caller = {
  client: ApiClient | null;
  /** Of a guest: what limits per network count by. None for a program: its customers are many. */
  from: Networks;
};

/** The caller, or why it is none. A token is read from `Authorization: Bearer` and from nowhere else. */
export async function readCaller(db: Database, headers: Headers, now: number): Promise<Caller | ProblemCode> {
  const authorization = headers.get("authorization");
  if (authorization === null) return { client: null, from: marksOf(clientNetworks(headers)) };
  const token = bearerIn(authorization);
  const client = token ? await findClient(db, token, now) : null;
  return client ? { client, from: [] } : "bad-token";
}

/** What keeps a caller from an operation; null: nothing. */
export function whyNotAllowed({ client }: Caller, access: Access): ProblemCode | null {
  if (access === "public") return null;
  if (client === null) return "scopes" in access ? "token-needed" : null;
  const scopes: readonly Scope[] = "scopes" in access ? access.scopes : [access.guestOr];
  return scopes.some((scope) => client.may.includes(scope)) ? null : "scope-missing";
}
