import { parseJson } from "@/lib/ingress/parse-json";
import { ok, type Result } from "@/lib/result";
import { type ReadBodyCode, readBody } from "./_read-body";

/** No device sends so slowly what it wants answered. */
const MOST_MS = 20_000;

/** What a request's body says as JSON; null when it is none, or nested beyond all use. */
export async function readJson(
  request: Request,
  { mostBytes }: { mostBytes: number },
): Promise<Result<unknown, ReadBodyCode>> {
  const body = await readBody(request, { mostBytes, mostMs: MOST_MS });
  if (!body.ok) return body;
  return ok(parseJson(body.value));
}

/** Too large it is refused for good; what broke off or stalled may be sent again. */
export const unreadBody = (code: ReadBodyCode): Response =>
  code === "too-large"
    ? new Response("That is more than is taken here.", { status: 413 })
    : new Response("Incomplete request. Please send it again.", { status: 503 });
