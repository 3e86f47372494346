import { inLanguage } from "#current-language";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import type { Database } from "@/db/client";
import { isOutcomeUnknown } from "@/db/failures";
import { marksOf } from "@/lib/accounts/sessions/address-mark";
import { clientNetworks } from "@/lib/accounts/sessions/client-address";
import { TEST_CLOCK_HEADER, timeBy } from "@/lib/clock";
import { languageAsked } from "@/lib/i18n/language-asked";
import { orBusy } from "@/lib/or-busy";
import { NOT_THEIRS, noteRefused } from "@/lib/refused-access";
import { type Caller, readCaller, whyNotAllowed } from "./caller";
import { type Found, findOperations } from "./find-operation";
import { countRequest, countUnknownToken } from "./rate-limit";
import { readBody, readFile, readQuery } from "./read-request";
import { type Refusal, type Reply, refuse } from "./reply";
import { respond, respondProblem, SHARED_HEADERS } from "./respond";

/** What pages of other sites may send along when they read. */
const SENT_BY_PAGES = "If-None-Match";

/**
 * Answers a request to the API, whatever it is: `path` are the parts of its address behind `/api/v1`. Everything that is
 * the same for all operations happens here and once.
 */
export async function answerApi(db: Database, request: Request, path: readonly string[]): Promise<Response> {
  const isHead = request.method === "HEAD";
  const response = await answer(db, request, path);
  if (!isHead || response.body === null) return response;
  await response.body.cancel();
  return new Response(null, response);
}

async function answer(db: Database, request: Request, path: readonly string[]): Promise<Response> {
  const found = findOperations(OPERATIONS, path);
  if (request.method === "OPTIONS") return tellMethods(found, request.headers);
  if (!found) return respondProblem(refuse("no-such-path"), request.headers);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const operation = found.operations.find((one) => one.method === method);
  if (!operation) {
    const refusal = { ...refuse("method-not-allowed"), headers: { Allow: allowedAt(found) } };
    return respondProblem(refusal, request.headers);
  }

  const now = timeBy(request.headers.get(TEST_CLOCK_HEADER) ?? undefined);
  let quota: Record<string, string> = {};
  let isByToken = false;
  const answered = await orDoubt(async () => {
    const caller = await readCaller(db, request.headers, now);
    if (typeof caller === "string") {
      const counted = countUnknownToken(marksOf(clientNetworks(request.headers)), now);
      quota = counted.headers;
      noteRefused({ by: null, why: caller });
      return refuse(counted.isOver ? "too-many-requests" : caller);
    }
    isByToken = caller.client !== null;
    const counted = countRequest(caller, now);
    quota = counted.headers;
    if (counted.isOver) return refuse("too-many-requests");
    const refusal = whyNotAllowed(caller, operation.access);
    if (refusal) {
      noteRefused({ by: askerOf(caller), why: refusal });
      return refuse(refusal);
    }
    const named = operation.path.safeParse(found.params);
    if (!named.success) return refuse("not-found");
    const query = readQuery(operation.query, searchIn(request.url));
    if ("problem" in query) return query;
    const file = await readFile(operation, request);
    if ("problem" in file) return file;
    const body = file.value ? { value: undefined } : await readBody(operation, request);
    if ("problem" in body) return body;
    const { headers } = request;
    const reply = await inLanguage(languageAsked(headers.get("accept-language")), () =>
      operation.run({
        ...{ db, now, caller, headers, path: named.data, query: query.value as never, body: body.value },
        bytes: file.value,
      }),
    );
    // a guest's address is wrong, or old
    if (caller.client && "problem" in reply && reply.problem === "not-found")
      noteRefused({ by: askerOf(caller), why: NOT_THEIRS });
    return reply;
  });
  const reply = "ok" in answered ? (refuse("busy") as Refusal) : answered;
  const response = respond(operation, reply, { headers: request.headers, isByToken });
  for (const [name, value] of Object.entries(quota)) response.headers.set(name, value);
  return response;
}

const askerOf = ({ client }: Caller) => client && { clientId: client.clientId };

/** As `orBusy`; what nobody knows the outcome of says so, and is safe to send again with its key. */
const orDoubt = (act: () => Promise<Reply>) =>
  orBusy(act).catch((error: unknown) => {
    if (!isOutcomeUnknown(error)) throw error;
    return refuse("outcome-unknown");
  });

/** What stands behind the question mark: most addresses have none. */
const searchIn = (url: string): URLSearchParams =>
  new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1).split("#", 1)[0] : "");

function allowedAt({ operations }: Found): string {
  const methods = operations.map(({ method }) => method as string);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** Also what a browser asks before a page of another site may read. */
function tellMethods(found: Found | null, asked: Headers): Response {
  if (!found) return respondProblem({ ...refuse("no-such-path"), headers: { Allow: "OPTIONS" } }, asked);
  const isShared = found.operations.some((one) => one.isShared);
  return new Response(null, {
    status: 204,
    headers: {
      Allow: allowedAt(found),
      ...(isShared && {
        ...SHARED_HEADERS,
        "Access-Control-Allow-Methods": "GET, HEAD",
        "Access-Control-Allow-Headers": SENT_BY_PAGES,
        "Access-Control-Max-Age": "86400",
      }),
    },
  });
}
