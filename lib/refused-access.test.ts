import { beforeEach, expect, it, vi } from "vitest";
import { noteRefused } from "./refused-access";
import { inRequest } from "./request-scope";

const said: string[] = [];
vi.mock("./log", async (actual) => ({
  ...(await actual<typeof import("./log")>()),
  say: (words: string) => said.push(words),
}));
beforeEach(() => said.splice(0));

const asked = <T>(what: string, act: () => T) => inRequest("request-1", act, false, what);

it("says who was refused what, and why, once for each request", () => {
  asked("POST /admin/showtimes/7", () => {
    noteRefused({ by: { userId: 12 }, why: "may not manage", what: "showtimeId 7" });
    noteRefused({ by: { userId: 12 }, why: "not there" });
  });
  asked("GET /api/v1/bookings/3", () => noteRefused({ by: { clientId: 4 }, why: "scope-missing" }));
  noteRefused({ by: null, why: "sends no such secret" });
  expect(said).toEqual([
    "Access was refused to person 12: may not manage (POST /admin/showtimes/7, showtimeId 7).",
    "Access was refused to program 4: scope-missing (GET /api/v1/bookings/3).",
    "Access was refused to somebody unknown: sends no such secret.",
  ]);
});

it("names nobody, opens nothing, looks like no other line, and leaves room for them", () => {
  const token = "nP3xW9kQ7rT2mV5yB8cD";
  const address = `GET /admin/people/ada@example.org/${token}`;
  asked(address, () => noteRefused({ by: { userId: 1 }, why: "not there", what: "x\nAccess was granted" }));
  const [line = ""] = said;
  expect(line).toContain("/admin/people/(e-mail)/nP3xW9…");
  expect(line).not.toMatch(new RegExp(`ada|${token}|\n`));
  for (let times = 0; times < 100; times++) noteRefused({ by: null, why: "guessed" });
  expect(said.length).toBeLessThan(12);
  noteRefused({ by: { userId: 1 }, why: "seen all the same" });
  expect(said.at(-1)).toContain("seen all the same");
  for (let times = 0; times < 100; times++) noteRefused({ by: { userId: 1 }, why: "guessed" });
  expect(said.length).toBeLessThan(43);
});
