import { ok, type Result } from "@/lib/result";
import { type ReadBodyCode, readBody } from "./_read-body";

/** No device sends so slowly what it wants answered. */
const MOST_MS = 20_000;

/** What any caller of ours sends is far flatter; what walks into deeper nesting runs out of stack. */
const MOST_NESTED = 64;

/** What a request's body says as JSON; null when it is none, or nested beyond all use. */
export async function readJson(
  request: Request,
  { mostBytes }: { mostBytes: number },
): Promise<Result<unknown, ReadBodyCode>> {
  const body = await readBody(request, { mostBytes, mostMs: MOST_MS });
  if (!body.ok) return body;
  const text = body.value.toString("utf8");
  if (depthOf(text) > MOST_NESTED) return ok(null);
  try {
    return ok(JSON.parse(text));
  } catch {
    return ok(null);
  }
}

/** How deep its brackets go, those in words left out. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isInWords = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (isInWords && char === "\\") at++;
    else if (char === '"') isInWords = !isInWords;
    else if (isInWords) continue;
    else if (char === "[" || char === "{") deepest = Math.max(deepest, ++depth);
    else if (char === "]" || char === "}") depth--;
  }
  return deepest;
}

/** Too large it is refused for good; what broke off or stalled may be sent again. */
export const unreadBody = (code: ReadBodyCode): Response =>
  code === "too-large"
    ? new Response("That is more than is taken here.", { status: 413 })
    : new Response("It did not arrive whole. Please send it again.", { status: 503 });
