import { currentLanguage, inLanguage } from "#current-language";
import { streamText } from "@/app/_http/stream-text";
import { languageAsked } from "@/lib/i18n/language-asked";
import { hashOf, isKnown } from "./etag";
import { detailOf } from "./field-errors";
import type { Operation } from "./operation";
import { PROBLEM_STATUSES, problemTitle, problemType } from "./problems";
import type { Refusal, Reply } from "./reply";

/** Headers that a page of another site may read. */
const EXPOSED = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After";

export const SHARED_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED,
};

/** Of what somebody without a limit of ours is told to try again. */
const RETRY_AFTER: Partial<Record<number, string>> = { 429: "60", 503: "1" };

/** A problem, in the language that its caller would rather read. */
export const respondProblem = (refusal: Refusal, asked: Headers): Response =>
  inLanguage(languageAsked(asked.get("accept-language")), () => writeProblem(refusal));

function writeProblem({ problem, errors, more, headers }: Refusal): Response {
  const status = PROBLEM_STATUSES[problem];
  const told = errors?.map((error) => ({ ...error, detail: detailOf(error) }));
  const said = { type: problemType(problem), title: problemTitle(problem), status };
  const retry = RETRY_AFTER[status];
  return new Response(JSON.stringify({ ...said, ...(told && { errors: told }), ...more }), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": currentLanguage(),
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
      ...(retry && { "Retry-After": retry }),
      ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
      ...headers,
    },
  });
}

type Written = { text: string; hash: string };
const written = new WeakMap<object, Written>();

/** A body as JSON, which is written once where the same is answered again. */
function writtenOf(body: unknown): Written {
  const found = typeof body === "object" && body !== null ? written.get(body) : undefined;
  if (found) return found;
  const text = JSON.stringify(body);
  const made = { text, hash: hashOf(text) };
  if (typeof body === "object" && body !== null) written.set(body, made);
  return made;
}

/** What an operation answered, as HTTP has it: with a tag of what was read, and nothing where the caller has it already. */
export function respond(
  { method, isShared }: Pick<Operation, "method" | "isShared">,
  reply: Reply,
  request: { headers: Headers; isByToken: boolean },
): Response {
  const response =
    "problem" in reply
      ? respondProblem(reply, request.headers)
      : respondDone(method, isShared, reply, request);
  if (isShared) for (const [name, value] of Object.entries(SHARED_HEADERS)) response.headers.set(name, value);
  return response;
}

function respondDone(
  method: string,
  isShared: true | undefined,
  reply: Exclude<Reply, Refusal>,
  { headers: asked, isByToken }: { headers: Headers; isByToken: boolean },
): Response {
  const { status, body } = reply;
  const headers = new Headers(reply.headers);
  const isPublic = method === "GET" && isShared && !isByToken;
  headers.set(
    "Cache-Control",
    isPublic ? "public, no-cache" : method === "GET" ? "private, no-cache" : "no-store",
  );
  headers.set("Vary", "Accept, Accept-Language, Authorization, Hold-Token, Booking-Token");
  if (reply.file) {
    headers.set("Content-Type", reply.file.type);
    headers.set("Content-Disposition", `attachment; filename="${reply.file.name}"`);
    return new Response(streamText(reply.file.texts), { status, headers });
  }
  if (body === undefined && !reply.csv) return new Response(null, { status, headers });
  const { text, hash } = reply.csv ? { text: reply.csv.text, hash: hashOf(reply.csv.text) } : writtenOf(body);
  headers.set("Content-Type", reply.csv ? "text/csv; charset=utf-8" : "application/json");
  headers.set("Content-Language", languageAsked(asked.get("accept-language")));
  if (reply.csv) headers.set("Content-Disposition", `attachment; filename="${reply.csv.name}"`);
  const etag = reply.etag ?? (method === "GET" ? `"${hash}"` : undefined);
  if (etag) headers.set("ETag", etag);
  if (method === "GET" && etag && isKnown(asked.get("if-none-match"), etag)) {
    headers.delete("Content-Type");
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { status, headers });
}
