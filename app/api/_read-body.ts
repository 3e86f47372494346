import { fail, ok, type Result } from "@/lib/result";

export type ReadBodyCode = "too-large" | "incomplete" | "too-slow";

type Limits = { mostBytes: number; mostMs: number };

/** The whole body of a request, read as it comes and dropped at the first byte too many. */
export async function readBody(
  request: Request,
  { mostBytes, mostMs }: Limits,
): Promise<Result<Buffer, ReadBodyCode>> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > mostBytes) return fail("too-large");
  const reader = request.body?.getReader();
  if (!reader) return ok(Buffer.alloc(0));
  const parts: Uint8Array[] = [];
  let length = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void reader.cancel().catch(() => {});
  }, mostMs);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength;
      if (length > mostBytes) {
        void reader.cancel().catch(() => {});
        return fail("too-large");
      }
      parts.push(part.value);
    }
  } catch {
    return fail(isLate ? "too-slow" : "incomplete");
  } finally {
    clearTimeout(timer);
  }
  if (isLate) return fail("too-slow");
  if (announced >= 0 && length !== announced) return fail("incomplete");
  return ok(Buffer.concat(parts));
}
