import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import { newId } from "@/lib/id";
import type { WebhookRequest } from "../../provider";
import { openAccount, type WireEvent } from "./account";
import { answer } from "./answer";
import { readForm } from "./form";
import { hostedPage } from "./hosted-page";
import { invalid, WireError } from "./wire-error";

export const SECRET_KEY = "sk_test_local";
export const WEBHOOK_SECRET = "whsec_local";

/**
 * What becomes of a request instead of its answer: never answered, cut off before or after it was carried out, or
 * answered by an error that is remembered for its key, after it was carried out, or not.
 */
export type Fault = "hang" | "drop" | "drop-after" | "error" | "error-after";

type Options = {
  /** Stripe's clock. */
  now?: () => number;
  port?: number;
  /** Where events are sent, signed; kept back where there is none, as when all of them are lost. */
  webhookUrl?: string;
};

type Kept = { fingerprint: string; reply?: { status: number; body: object } };

/** A server that keeps Stripe's documented wire, with a page to pay on, for the real library to talk to. */
export async function startStripe({ now = Date.now, port = 0, webhookUrl }: Options = {}) {
  const account = openAccount(now);
  const keys = new Map<string, Kept>();
  const requests: { name: string; body: string; key: string | null }[] = [];
  const faults: Fault[] = [];

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", origin());
    const body = await text(incoming);
    if (!url.pathname.startsWith("/v1/")) return hostedPage(account, incoming, outgoing, body);
    const key = incoming.headers["idempotency-key"]?.toString() ?? null;
    requests.push({ name: `${incoming.method} ${url.pathname}`, body, key });
    const fault = faults.shift();
    if (fault === "hang") return;
    if (fault === "drop") return void incoming.socket.destroy();
    if (fault === "error") return reply(outgoing, { status: 500, body: OUTAGE });
    const answered = carryOut(incoming, url, body, key, fault === "error-after");
    if (fault === "drop-after") return void incoming.socket.destroy();
    reply(outgoing, answered);
  });

  function carryOut(
    incoming: IncomingMessage,
    url: URL,
    body: string,
    key: string | null,
    breaks: boolean,
  ): { status: number; body: object; replayed?: boolean } {
    try {
      admit(incoming);
      const fingerprint = `${incoming.method} ${url.pathname} ${body}`;
      const kept = key === null ? undefined : keys.get(key);
      if (kept && kept.fingerprint !== fingerprint)
        throw new WireError(
          ...([
            400,
            "idempotency_error",
            "Keys for idempotent requests can only be used with the same parameters.",
          ] as const),
          "idempotency_error",
        );
      if (kept?.reply) return { ...kept.reply, replayed: true };
      const form = readForm(incoming.method === "GET" ? url.search.slice(1) : body);
      const method = incoming.method ?? "";
      const made = structuredClone(answer(account, { method, path: url.pathname, form, origin: origin() }));
      const answered = breaks ? { status: 500, body: OUTAGE } : { status: 200, body: made };
      // what is refused before it is carried out leaves its key free
      if (key !== null) keys.set(key, { fingerprint, reply: answered });
      return answered;
    } catch (error) {
      if (error instanceof WireError) return { status: error.status, body: error.body };
      throw error;
    }
  }

  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));

  /** A request as Stripe sends it of an event, signed by the helper of its own library. */
  function webhookOf(event: WireEvent, { secret = WEBHOOK_SECRET, at = now() } = {}): WebhookRequest {
    const payload = JSON.stringify(event);
    const timestamp = Math.floor(at / 1_000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return { headers: new Headers({ "stripe-signature": signature }), body: Buffer.from(payload), now: at };
  }
  if (webhookUrl)
    account.listen((event) => {
      const { headers, body } = webhookOf(event);
      headers.set("content-type", "application/json");
      fetch(webhookUrl, { method: "POST", headers, body: new Uint8Array(body) }).catch(() => {});
    });

  return {
    url: origin(),
    account,
    /** What is done to the next requests, one each. */
    faults,
    /** What was asked, in order. */
    requests,
    webhookOf,
    /** Stripe forgets its keys after a day. */
    forgetKeys: () => keys.clear(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type StripeServer = Awaited<ReturnType<typeof startStripe>>;

const OUTAGE = { error: { type: "api_error", message: "An unknown error occurred" } };

function admit({ headers }: IncomingMessage): void {
  if (headers.authorization !== `Bearer ${SECRET_KEY}`)
    throw new WireError(401, "api_key_invalid", "Invalid API Key provided");
  if (!headers["stripe-version"]) throw invalid("version_missing", "No version was named");
}

function reply(
  outgoing: ServerResponse,
  { status, body, replayed = false }: { status: number; body: object; replayed?: boolean },
): void {
  outgoing.writeHead(status, {
    "content-type": "application/json",
    "request-id": `req_${newId()}`,
    ...(replayed && { "idempotent-replayed": "true" }),
  });
  outgoing.end(JSON.stringify(body));
}
