import type { IncomingMessage, ServerResponse } from "node:http";
import { inLanguage } from "#current-language";
import { isApiAddress } from "@/lib/api-addresses";
import { languageAsked } from "@/lib/i18n/language-asked";
import type { Language } from "@/lib/languages";
import { languageNamedBy } from "@/lib/local-path";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";
import { MIB } from "@/lib/sizes";
import { MOST_BYTES } from "./body-bounds";
import { busyPage, refusalPage } from "./busy-page";
import { REFUSALS, type RefusalCode, refusalWords } from "./refusals";

/**
 * How much is still taken in, unread, from someone who has been refused and goes on sending: a browser hears an answer
 * only to what it could send to its end, and whoever sends a little too much is to hear so.
 */
const MOST_DROPPED = MOST_BYTES + MIB;

/** Who comes again comes at a moment of their own: all at once they would be turned away again. */
const SOONEST_S = 2;
const LATEST_S = 5;
const comeAgainInS = () => SOONEST_S + Math.floor(Math.random() * (LATEST_S - SOONEST_S + 1));

/**
 * Answers in words a person can read, or a program's `code`, and lets go of whoever does not stop sending. A page of ours
 * that called an action is handed nothing but text of exactly this type by Next: `refused:` and the code
 * (`app/_actions/call-action.ts`).
 */
export function refuse(request: IncomingMessage, response: ServerResponse, code: RefusalCode): void {
  drop(request);
  tell(request, response, code);
}

/** The same to somebody whose request was taken in. */
export function tell(request: IncomingMessage, response: ServerResponse, code: RefusalCode): void {
  const { status } = REFUSALS[code];
  const seconds = comeAgainInS();
  const language = spokenIn(request);
  const { type, text } = inLanguage(language, () => said(request, code, seconds));
  response.writeHead(status, {
    ...HEADERS,
    "Content-Type": type,
    "Content-Language": language,
    Vary: "Accept-Language",
    "Cache-Control": "private, no-store",
    ...(status === 503 && { "Retry-After": String(seconds) }),
  });
  response.end(text);
}

/** The language of the page that was asked for, where its address names one, or else what its reader's browser asks for. */
const spokenIn = ({ url = "", headers }: IncomingMessage): Language =>
  languageNamedBy(url) ?? languageAsked(headers["accept-language"]);

/** Nothing runs on a page of words. */
const HEADERS = { ...securityHeaders(), "Content-Security-Policy": contentSecurityPolicy({ inline: "" }) };
const HTML = "text/html; charset=utf-8";

function said(
  { method, url = "", headers }: IncomingMessage,
  code: RefusalCode,
  seconds: number,
): { type: string; text: string } {
  const { status } = REFUSALS[code];
  // every refusal of the API is a problem document (RFC 9457)
  if (isApiAddress(url)) {
    const problem = { type: `urn:problem-type:matinee:${code}`, title: refusalWords(code), status };
    return { type: "application/problem+json", text: JSON.stringify(problem) };
  }
  if (headers["next-action"] !== undefined) return { type: "text/plain", text: `refused:${code}` };
  if (url.startsWith("/api/"))
    return { type: "application/json; charset=utf-8", text: JSON.stringify({ code }) };
  if (isForReader(headers))
    return {
      type: HTML,
      text: code === "busy" ? busyPage({ isLooking: method === "GET", seconds }) : refusalPage(code),
    };
  return { type: "text/plain; charset=utf-8", text: refusalWords(code) };
}

/** A browser shows it in its window; what a page of ours fetches leads there when it is no answer of Next's. */
const isForReader = ({ accept, rsc }: IncomingMessage["headers"]): boolean =>
  rsc === undefined && /\btext\/html\b/.test(accept ?? "");

/** Takes in what still comes and keeps none of it, heard as a reader: Node itself drops without end what nobody reads. */
function drop(request: IncomingMessage): void {
  Reflect.deleteProperty(request, "push");
  let left = MOST_DROPPED;
  request.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) request.socket.destroy();
  });
  if (request.complete) request.push(null);
}
