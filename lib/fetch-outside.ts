import { promises as dns, type LookupAddress } from "node:dns";
import { type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/env";
import { isLoopback, isPublicAddress } from "@/lib/public-address";
import { fail, ok, type Result } from "@/lib/result";

/**
 * `not-allowed`: an address that nothing is fetched from whatever is there: without TLS, or with a password in it.
 * `private-address`: one that is, or leads to, another place than the open internet.
 */
export type OutsideFailure =
  | "not-allowed"
  | "private-address"
  | "no-such-host"
  | "bad-certificate"
  | "no-answer"
  | "timed-out"
  | "too-large"
  | "too-many-redirects";

export type Outside = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** All of it takes no longer: names, redirects and the body. */
  mostMs: number;
  mostBytes: number;
  /** A longer body ends there, instead of being refused. */
  cuts?: boolean;
  /** None unless said: the answer is then the redirect itself. */
  mostRedirects?: number;
};

export type OutsideAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

type Target = { url: URL; addresses: LookupAddress[] };

/**
 * Asks an address that somebody has typed in, and that must not lead into our own network. Its name is resolved once, every
 * address behind it must be public, and the connection goes to one of those; TLS is checked for the name all the same. Each
 * redirect begins anew. Bodies are bounded as they come, and are taken as they are sent: nothing is unpacked.
 */
export async function fetchOutside(asked: Outside): Promise<Result<OutsideAnswer, OutsideFailure>> {
  const signal = AbortSignal.timeout(asked.mostMs);
  const mostRedirects = asked.mostRedirects ?? 0;
  let url = asked.url;
  for (let followed = 0; ; followed++) {
    const target = await resolve(url, signal);
    if (!target.ok) return target;
    const answer = await ask(target.value, asked, signal).catch((error: unknown) =>
      fail(signal.aborted ? "timed-out" : failureOf(error)),
    );
    if (!answer.ok || mostRedirects === 0) return answer;
    const next = redirectOf(answer.value, target.value.url);
    if (next === null) return answer;
    if (followed === mostRedirects) return fail("too-many-redirects");
    url = next;
  }
}

/** Whether an address may be asked at all, as far as it says so itself: where its name leads is seen when it is asked. */
export function judgeAddress(text: string): Result<URL, "not-allowed" | "private-address"> {
  const url = URL.parse(text);
  const isPlain = url?.protocol === "http:" && env.MATINEE_TEST_LOOPBACK;
  if (!url || !(url.protocol === "https:" || isPlain) || url.username || url.password || !url.hostname)
    return fail("not-allowed");
  const host = hostOf(url);
  if ((isIP(host) && !isAllowed(host)) || (/(^|\.)localhost\.?$/.test(host) && !env.MATINEE_TEST_LOOPBACK))
    return fail("private-address");
  return ok(url);
}

const isAllowed = (address: string): boolean =>
  isPublicAddress(address) || (env.MATINEE_TEST_LOOPBACK && isLoopback(address));

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, "$1");

async function resolve(text: string, signal: AbortSignal): Promise<Result<Target, OutsideFailure>> {
  const judged = judgeAddress(text);
  if (!judged.ok) return judged;
  const host = hostOf(judged.value);
  const family = isIP(host);
  const found = family ? ok([{ address: host, family }]) : await lookUp(host, signal);
  if (!found.ok) return found;
  // one that is not is reason enough: the other addresses may be there to hide it
  if (!found.value.every(({ address }) => isAllowed(address))) return fail("private-address");
  return ok({ url: judged.value, addresses: found.value });
}

/** The system's own look-up, which cannot be broken off, is waited for no longer than for all the rest. */
async function lookUp(
  host: string,
  signal: AbortSignal,
): Promise<Result<LookupAddress[], "no-such-host" | "timed-out">> {
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    const addresses = await Promise.race([dns.lookup(host, { all: true }), tooLate]);
    return addresses.length > 0 ? ok(addresses) : fail("no-such-host");
  } catch {
    return fail(signal.aborted ? "timed-out" : "no-such-host");
  }
}

async function ask(
  { url, addresses }: Target,
  { method = "GET", headers = {}, body, mostBytes, cuts = false }: Outside,
  signal: AbortSignal,
): Promise<Result<OutsideAnswer, OutsideFailure>> {
  const lookup: LookupFunction = (_host, options, tell) => {
    const [{ address, family }] = addresses as [LookupAddress];
    if (options.all) tell(null, addresses);
    else tell(null, address, family);
  };
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const send = url.protocol === "https:" ? overTls : overHttp;
  const request = send(url, {
    ...{ method, lookup, signal, agent: false, maxHeaderSize: 16_384 },
    headers: { ...headers, ...length },
  });
  try {
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      // one that ends in neither way, as of who would rather talk another protocol (101), only closes
      request.on("response", answered).on("error", failed).on("close", failed).end(body);
    });
    const read = await readBody(response, mostBytes, cuts);
    return read
      ? ok({ status: response.statusCode ?? 0, headers: response.headers, body: read })
      : fail("too-large");
  } finally {
    request.destroy();
  }
}

/** Null for one that is longer and may not be cut. */
async function readBody(response: IncomingMessage, mostBytes: number, cuts: boolean): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) return cuts ? Buffer.concat(chunks).subarray(0, mostBytes) : null;
  }
  return Buffer.concat(chunks);
}

/** Where a redirect leads; null for what is none. */
function redirectOf({ status, headers }: OutsideAnswer, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return null;
  return URL.parse(headers.location, from)?.href ?? null;
}

function failureOf(error: unknown): OutsideFailure {
  const { code = "" } = (error ?? {}) as { code?: string };
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_)/.test(code)
    ? "bad-certificate"
    : "no-answer";
}
