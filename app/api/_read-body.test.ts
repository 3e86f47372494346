import { expect, test } from "vitest";
import { readBody } from "./_read-body";

const limits = { mostBytes: 10, mostMs: 5_000 };

/** A request whose body comes in these parts; an error among them is where it breaks off, a null where it stalls. */
function coming(parts: (string | Error | null)[], headers: Record<string, string> = {}) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts[taken++];
        if (part === undefined) controller.close();
        else if (part instanceof Error) controller.error(part);
        else if (part === null) return new Promise(() => {});
        else controller.enqueue(new TextEncoder().encode(part));
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request("http://local/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, taken: () => taken };
}
const read = (parts: (string | Error | null)[], headers = {}, more = {}) =>
  readBody(coming(parts, headers).request, { ...limits, ...more });
const refuse = (code: string) => ({ ok: false, code });

test("reads a body that comes in parts", async () => {
  const body = await read(["abc", "def"], { "content-length": "6" });
  expect(body.ok && body.value.toString()).toBe("abcdef");
});

test("refuses what is announced too large without reading any of it", async () => {
  const { request, taken } = coming(["abc"], { "content-length": "11" });
  expect(await readBody(request, limits)).toEqual(refuse("too-large"));
  expect(taken()).toBe(0);
});

test("stops at the first byte too many when nothing was announced", async () => {
  const { request, taken } = coming(["123456", "78901", "more", "and more"]);
  expect(await readBody(request, limits)).toEqual(refuse("too-large"));
  expect(taken()).toBe(2);
});

test("tells when an upload breaks off, or ends before what was announced", async () => {
  expect(await read(["abc", new Error("reset")])).toEqual(refuse("incomplete"));
  expect(await read(["abc"], { "content-length": "6" })).toEqual(refuse("incomplete"));
});

test("does not wait for ever", async () => {
  expect(await read(["abc", null], {}, { mostMs: 20 })).toEqual(refuse("too-slow"));
});
