import { expect, test } from "vitest";
import { readJson, unreadBody } from "./_read-json";

const posted = (body: string) => new Request("http://local/", { method: "POST", body });

test("reads what a body says, and nothing from what is no JSON", async () => {
  expect(await readJson(posted('{"a":1}'), { mostBytes: 10 })).toEqual({ ok: true, value: { a: 1 } });
  expect(await readJson(posted("{a"), { mostBytes: 10 })).toEqual({ ok: true, value: null });
  expect(await readJson(new Request("http://local/"), { mostBytes: 10 })).toEqual({ ok: true, value: null });
});

test("refuses what is too large for good, and lets what did not arrive be sent again", async () => {
  const read = await readJson(posted('{"a":12345}'), { mostBytes: 10 });
  expect(read).toEqual({ ok: false, code: "too-large" });
  expect(unreadBody("too-large").status).toBe(413);
  expect([unreadBody("incomplete").status, unreadBody("too-slow").status]).toEqual([503, 503]);
});

test.each([
  ["arrays", "[".repeat(100_000) + "]".repeat(100_000)],
  ["in an entry", `{"entries":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`],
  ["objects", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`],
  ["never closed", "[{".repeat(5_000)],
])("reads nothing from what is nested beyond use: %s", async (_, body) => {
  expect(await readJson(posted(body), { mostBytes: 524_288 })).toEqual({ ok: true, value: null });
});

test("counts no brackets in words", async () => {
  const words = `${"[".repeat(200)}\\"{"`;
  const read = await readJson(posted(JSON.stringify([words])), { mostBytes: 10_000 });
  expect(read).toEqual({ ok: true, value: [words] });
});
