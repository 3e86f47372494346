import type { IncomingMessage, ServerResponse } from "node:http";
import { PATH_HEADER } from "@/lib/accounts/sessions/sign-in-path";
import { plainPage } from "@/lib/local-path";
import { beforeHead } from "./before-head";

/** The policy of a page that is made for one request; null for any other address. */
export type PolicyOf = (path: string) => string | null;

export const POLICY = "content-security-policy";

/** What Next's router tells its own answers apart by. */
const ROUTERS_MARK = /([?&])_rsc=[^&]*(&|$)/;

/**
 * Gives a page that is made for one request its policy, which Next reads the word of its scripts from, and tells it the
 * address that was asked for. Next would do so by `proxy.ts`, through copies of the request and the answer.
 */
export function givePolicy(
  { url = "/", headers }: IncomingMessage,
  response: ServerResponse,
  policyOf: PolicyOf,
): void {
  if (headers["next-action"] !== undefined) return;
  const policy = policyOf(plainPage(url.split("?", 1)[0] ?? "/"));
  if (policy === null) return;
  headers[POLICY] = policy;
  headers[PATH_HEADER] = url.replace(ROUTERS_MARK, (_, before, after) => (after ? before : ""));
  beforeHead(response, () => response.setHeader(POLICY, policy));
}
