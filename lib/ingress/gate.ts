import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { keysFor } from "@/lib/accounts/secret";
import { readCaller } from "@/lib/accounts/sessions/client-address";
import { env } from "@/lib/env";
import { plainPage } from "@/lib/local-path";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";
import { beforeHead } from "./before-head";
import { fillIn } from "./fill-in";
import { followCourse } from "./follow-course";
import { judgeBody } from "./judge-body";
import { judgeHead } from "./judge-head";
import { type Course, type Load, ownLoad } from "./load";
import { notice } from "./notices";
import { observed } from "./observed";
import { givePolicy, POLICY, type PolicyOf } from "./own-policy";
import { tellOfWrites } from "./own-writes";
import { plainPath } from "./plain-path";
import { refuse } from "./refuse";
import type { Answered, Shortcut } from "./shortcut";
import { boundSlowness } from "./slow-clients";
import { tellDoubt } from "./tell-doubt";
import { tellOfHold } from "./tell-of-hold";
import { openTurnstile, type Turnstile } from "./turnstile";

/**
 * Marks what has come through here. Next asks its own server for the page that a form leads to, with the headers of the
 * one who sent the form: that is no proxy, and the caller is known already. Another process of this installation may be who
 * is asked. The value is nobody's to guess.
 */
const PASSED = "x-matinee-passed";
const passes = keysFor("own requests").map((key) => key.toString("base64url"));

const guarded = new WeakSet<Server>();

const noShortcut: Shortcut = () => null;
const noPolicy: PolicyOf = () => null;

/** Puts the gate before everything that listens to a server's requests; `shortcut` is asked before they are. */
export function guardServer(
  server: Server,
  shortcut = noShortcut,
  load = ownLoad(),
  policyOf = noPolicy,
): void {
  if (guarded.has(server)) return;
  guarded.add(server);
  boundSlowness(server);
  const turnstile = openTurnstile();
  server.on("connection", turnstile.knock);
  const inner = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const pass = () => {
      for (const listener of inner) listener.call(server, request, response);
    };
    request.url = plainPath(request.url ?? "/");
    const course = followCourse(load, request, response);
    observed(request, response, () => {
      tellDoubt(request, response);
      void admit(request, response, pass, { shortcut, load, policyOf, turnstile, course }).catch((error) => {
        process.stderr.write(`${error?.stack ?? error}\n`);
        if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS).end();
      });
    });
  });
}

type Guards = {
  shortcut: Shortcut;
  load: Load;
  policyOf: PolicyOf;
  turnstile: Turnstile;
  course: Course;
};

/** Lets a request through once all of it is here and fit to be read, or refuses it in words. */
async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  pass: () => void,
  { shortcut, load, policyOf, turnstile, course }: Guards,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  // what a page is asked for is the same in every language
  const asked = { method, url: plainPage(url), headers };
  const isOwn = isFromHere(request);
  // what goes no further than from us to us is not packed and unpacked
  if (isOwn) delete headers["accept-encoding"];
  else appendPeer(request);
  const { refusal, fault } = judgeHead(asked, env.APP_URL);
  if (fault) notice(fault);
  const isSecure = env.APP_URL.startsWith("https:") || headers["x-forwarded-proto"] === "https";
  if (isSecure) secure(response);
  if (refusal) return refuse(request, response, refusal);
  if (isSecure && !env.APP_URL.startsWith("https:")) notice("app-url");
  tellOfWrites(request, response);
  tellOfHold(response);
  // Next reads from the policy of a request what the scripts of a page are to bear: that is ours to say
  delete headers[POLICY];
  if (/\btext\/html\b/.test(headers.accept ?? "")) settlePolicy(response);
  // what is let in may ask for what it leads to
  const isTooMuch = () => !isOwn && load.turnsAway(asked);
  if (isTooMuch()) return refuse(request, response, "busy");
  const path = pathOf(asked.url);
  // Next answers an address with a broken percent sign with a bare 500: here it is a page that does not exist
  if (path === null) request.url = "/no-such-page";
  else givePolicy(request, response, policyOf);
  const isBare = headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
  const body = isBare ? null : await bodyOf(request, path ?? "/", course);
  if (body === "gone") return;
  if (typeof body === "string") return refuse(request, response, body);
  // others may have come while it did
  if (body && isTooMuch()) return refuse(request, response, "busy");
  const waiting = isOwn ? null : turnstile.enter(() => load.goesFirst(asked));
  const waitedMs = waiting ? await waiting : 0;
  if (waitedMs === null) {
    load.sendAway(asked);
    return refuse(request, response, "busy");
  }
  load.hearWait(waitedMs);
  // nobody is there any more who would read it
  if (response.destroyed) return;
  const answer = path === null ? null : shortcut({ ...asked, body: body?.bytes() ?? NO_BODY });
  body?.release();
  if (answer) return respond(request, response, await answer);
  fillIn(response, SECURITY_HEADERS);
  pass();
}

const NO_BODY = Buffer.alloc(0);

async function bodyOf(request: IncomingMessage, path: string, course: Course) {
  course.waits();
  const body = await judgeBody(request, path);
  course.goesOn();
  return body;
}

/** As Next packs its own answers. */
const WORTH_PACKING = 1_024;
const pack = promisify(gzip);

/** With the headers of every answer of ours. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Answered,
): Promise<void> {
  // what nobody reads would keep the line from its next request
  request.resume();
  if (answered instanceof Response) {
    const text = await answered.text();
    const isWorthPacking = text.length > WORTH_PACKING;
    const isPacked = isWorthPacking && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    const headers = { ...SECURITY_HEADERS, ...Object.fromEntries(answered.headers) };
    const vary = [headers.vary, "Accept-Encoding"].filter(Boolean).join(", ");
    response.writeHead(answered.status, {
      ...headers,
      ...(isWorthPacking && { vary }),
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    response.end(isPacked ? await pack(text) : text);
    return;
  }
  const { status, json, cookie } = answered;
  // set apart, so that `secure` sees it
  if (cookie) response.setHeader("set-cookie", cookie);
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "Content-Type": "application/json",
    "Cache-Control": "private, no-store",
  });
  response.end(JSON.stringify(json));
}

const SECURITY_HEADERS = securityHeaders();

/** A page that is kept comes with a policy of its own, after the one that all have: it names the scripts of that page. */
const settlePolicy = (response: ServerResponse): void =>
  beforeHead(response, () => {
    const said = response.getHeader(POLICY);
    if (Array.isArray(said)) response.setHeader(POLICY, said.at(-1) ?? contentSecurityPolicy());
  });

/** Who comes over https comes back over https, and brings the cookies over nothing else. */
function secure(response: ServerResponse): void {
  response.setHeader("Strict-Transport-Security", "max-age=31536000");
  beforeHead(response, () => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (cookies.length > 0)
      response.setHeader(
        "set-cookie",
        cookies.map((cookie) => (/;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)),
      );
  });
}

const isFromHere = ({ headers }: IncomingMessage): boolean => passes.includes(String(headers[PASSED]));

/**
 * Appends the caller's address to `x-forwarded-for` as a proxy would. Next fills the header only when it is absent, so
 * without this a caller could write any address there and be counted as someone else each time.
 */
function appendPeer({ headers, socket }: IncomingMessage): void {
  headers[PASSED] = passes[0];
  const said = headers["x-forwarded-for"];
  const seen = socket.remoteAddress ?? "unknown";
  headers["x-forwarded-for"] = said === undefined ? seen : `${said}, ${seen}`;
  if (said === undefined && headers["x-real-ip"] === undefined && headers.forwarded === undefined) return;
  const { fault } = readCaller(new Headers(forwardedOf(headers)));
  if (fault) notice(`proxy-${fault}`);
}

const forwardedOf = (headers: IncomingMessage["headers"]) =>
  ["x-forwarded-for", "x-real-ip", "forwarded"].flatMap((name): [string, string][] => {
    const said = headers[name];
    return said === undefined ? [] : [[name, String(said)]];
  });

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return null;
  }
}
