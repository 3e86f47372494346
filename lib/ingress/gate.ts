import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { readCaller } from "@/lib/accounts/sessions/client-address";
import { isStaffCookie } from "@/lib/accounts/sessions/staff-cookie";
import { env } from "@/lib/env";
import { ANYONES_BYTES, staffBytes } from "./body-bounds";
import { holdBody } from "./hold-body";
import { judgeHead } from "./judge-head";
import { notice } from "./notices";
import { isReadableForm } from "./readable-form";
import type { RefusalCode } from "./refusals";
import { refuse } from "./refuse";

/**
 * Marks what has come through here. Next asks its own server for the page that a form leads to, with the headers of the
 * one who sent the form: that is no proxy, and the caller is known already. The value is nobody's to guess.
 */
const PASSED = "x-matinee-passed";
const passedHere = randomUUID();

const guarded = new WeakSet<Server>();

/** Puts the gate before everything that listens to a server's requests. */
export function guardServer(server: Server): void {
  if (guarded.has(server)) return;
  guarded.add(server);
  const inner = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const pass = () => {
      for (const listener of inner) listener.call(server, request, response);
    };
    void admit(request, response, pass).catch((error) => {
      process.stderr.write(`${error?.stack ?? error}\n`);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
}

/** Lets a request through once all of it is here and fit to be read, or refuses it in words. */
async function admit(request: IncomingMessage, response: ServerResponse, pass: () => void): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  appendPeer(request);
  const { refusal, fault } = judgeHead({ method, url, headers }, env.APP_URL);
  if (fault) notice(fault);
  if (refusal) return refuse(request, response, refusal);
  const isSecure = env.APP_URL.startsWith("https:") || headers["x-forwarded-proto"] === "https";
  if (isSecure) secure(response);
  if (isSecure && !env.APP_URL.startsWith("https:")) notice("app-url");
  const path = pathOf(url);
  // Next answers an address with a broken percent sign with a bare 500: here it is a page that does not exist
  if (path === null) request.url = "/no-such-page";
  if (headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0)
    return pass();
  const refusedBody = await judgeBody(request, path ?? "/");
  if (refusedBody === "gone") return;
  return refusedBody ? refuse(request, response, refusedBody) : pass();
}

/** Who comes over https comes back over https, and brings the cookies over nothing else. */
function secure(response: ServerResponse): void {
  response.setHeader("Strict-Transport-Security", "max-age=31536000");
  const writeHead = response.writeHead;
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (cookies.length > 0)
      response.setHeader(
        "set-cookie",
        cookies.map((cookie) => (/;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)),
      );
    return writeHead.apply(response, head);
  }) as typeof writeHead;
}

async function judgeBody(request: IncomingMessage, path: string): Promise<RefusalCode | "gone" | null> {
  const { headers } = request;
  const most = staffBytes(path);
  const announced = Number(headers["content-length"] ?? Number.NaN);
  if (announced > most) return "too-large";
  const body = holdBody(request, most);
  const isLargerThanAnyones = most > ANYONES_BYTES && !(announced <= ANYONES_BYTES);
  const isAnyone = isLargerThanAnyones && !(await isStaffCookie(headers.cookie));
  if (isAnyone && announced > ANYONES_BYTES) return "signed-out";
  if (isAnyone) body.narrow(ANYONES_BYTES);
  const arrived = await body.arrived;
  if (arrived === "gone") return "gone";
  if (arrived === "too-large") return isAnyone ? "signed-out" : "too-large";
  const type = headers["content-type"] ?? "";
  const isForm = headers["next-action"] !== undefined || type.startsWith("multipart/form-data");
  if (isForm && !isReadableForm(type, body.bytes())) return "unreadable";
  body.release();
  return null;
}

/**
 * Appends the caller's address to `x-forwarded-for` as a proxy would. Next fills the header only when it is absent, so
 * without this a caller could write any address there and be counted as someone else each time.
 */
function appendPeer({ headers, socket }: IncomingMessage): void {
  if (headers[PASSED] === passedHere) return;
  headers[PASSED] = passedHere;
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
