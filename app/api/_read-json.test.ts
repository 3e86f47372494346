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
