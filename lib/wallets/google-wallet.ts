import { importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import { SECOND_MS } from "@/lib/clock-units";
import { type Copy, type Outcome, type Teller, TOLD_WITHIN_MS } from "./copy";

type Resource = { id: string };
/** What a showtime and a ticket of it are now, as Google's API has them. */
type Change = { eventTicketClass: Resource; eventTicketObject: Resource };

type Settings = {
  /** The service account, and its key as PEM. */
  email: string;
  privateKey: string;
  /** What is to be changed of a pass; null: nothing any more. */
  changeOf: (passId: string) => Promise<Change | null>;
  url?: string | undefined;
  withinMs?: number;
};

const API = "https://walletobjects.googleapis.com";
const TOKENS = "https://oauth2.googleapis.com/token";
const SCOPE = "https://www.googleapis.com/auth/wallet_object.issuer";
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/**
 * Changes what was saved to Google Wallet, by its REST API: the class of the showtime, once a run, and the object of the
 * ticket. An object that nobody has saved yet may be saved late, by a link that was opened before.
 */
export function googleWallet({ url, withinMs = TOLD_WITHIN_MS, changeOf, ...account }: Settings): Teller {
  const changed = new Map<string, Promise<Outcome>>();
  let token: Promise<string> | null = null;
  const ask = (to: string, request: RequestInit) =>
    fetch(to, { ...request, redirect: "error", signal: AbortSignal.timeout(withinMs) });
  const patch = async (kind: keyof Change, resource: Resource): Promise<Outcome> => {
    token ??= getToken(ask, { ...account, tokensUrl: url ? `${url}/token` : TOKENS });
    const response = await ask(`${url ?? API}/walletobjects/v1/${kind}/${resource.id}`, {
      method: "PATCH",
      headers: { authorization: `Bearer ${await token}`, "content-type": "application/json" },
      body: JSON.stringify(resource),
    });
    await response.body?.cancel();
    if (response.status === 401) token = null;
    return outcomeOf(kind, response.status);
  };
  const patchOnce = async (resource: Resource): Promise<Outcome> => {
    const key = JSON.stringify(resource);
    const asked = changed.get(key) ?? patch("eventTicketClass", resource);
    changed.set(key, asked);
    const outcome = await asked;
    if (outcome.is !== "told") changed.delete(key);
    return outcome;
  };
  const tell = async ({ passId }: Copy): Promise<Outcome> => {
    const change = await changeOf(passId);
    if (!change) return { is: "told" };
    try {
      const ofClass = await patchOnce(change.eventTicketClass);
      return ofClass.is === "told" ? await patch("eventTicketObject", change.eventTicketObject) : ofClass;
    } catch (error) {
      token = null;
      changed.clear();
      return { is: "later", failure: String(error), isDown: true };
    }
  };
  return { tell, close: () => {} };
}

/** Of the account, or of how much it asks, and so of every pass. */
const DOWN = new Set([401, 403, 429]);

function outcomeOf(kind: keyof Change, status: number): Outcome {
  if (status === 200) return { is: "told" };
  // saved with the first of its objects: until then each link brings it as it is
  if (status === 404 && kind === "eventTicketClass") return { is: "told" };
  const failure = status === 404 ? "not-saved" : `${kind} ${status}`;
  return { is: "later", failure, isDown: DOWN.has(status) || status >= 500 };
}

const granted = z.object({ access_token: z.string().min(1) });

type Ask = (to: string, request: RequestInit) => Promise<Response>;

/** An access token for an hour, for the service account's signature (RFC 7523). Throws where there is none. */
async function getToken(
  ask: Ask,
  { email, privateKey, tokensUrl }: Pick<Settings, "email" | "privateKey"> & { tokensUrl: string },
): Promise<string> {
  const now = Math.floor(Date.now() / SECOND_MS);
  const assertion = await new SignJWT({ scope: SCOPE })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(email)
    .setAudience(TOKENS)
    .setIssuedAt(now)
    .setExpirationTime(now + 3_600)
    .sign(await importPKCS8(privateKey, "RS256"));
  const response = await ask(tokensUrl, {
    method: "POST",
    body: new URLSearchParams({ grant_type: GRANT, assertion }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return granted.parse(await response.json()).access_token;
}
