import { beforeAll, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { waitingRooms } from "@/db/schema/waiting-rooms";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { SESSION_COOKIE } from "@/lib/accounts/sessions/staff-cookie";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "@/lib/accounts/sessions/visitor";
import type { Arrived } from "@/lib/ingress/shortcut";
import { answerRoom } from "./answer-room";

let db: Database;
vi.mock("@/lib/database", () => ({ database: () => db }));

let showtimeId: number;
const opensAt = Date.now() + 600_000;
beforeAll(async () => {
  db = openTestDatabase();
  showtimeId = (await makeFixture(db, { startsAt: Date.now() + 86_400_000 })).showtimeId;
  await db.insert(waitingRooms).values({ showtimeId, opensAt, capacity: 1 });
});

const guest = () => `${VISITOR_COOKIE}=${visitorCookie(newVisitorId()).value}`;
const asked = (cookie: string, sent?: unknown, how: Partial<Arrived> = {}) =>
  answerRoom({
    method: sent === undefined ? "GET" : "POST",
    url: `/api/showtimes/${showtimeId}/room`,
    body: Buffer.from(sent === undefined ? "" : JSON.stringify(sent)),
    headers: { "content-type": "application/json", "x-forwarded-for": "203.0.113.7", cookie },
    ...how,
  });

it("lets a guest in, tells how they stand and lets them go, before Next", async () => {
  const cookie = guest();
  expect(await asked(cookie)).toMatchObject({ status: 200, json: { ok: true, state: "outside" } });
  const joined = await asked(cookie, { act: "join" });
  expect(joined).toMatchObject({ json: { ok: true, state: "before", opensAt, againMs: 30_000 } });
  expect(await asked(cookie)).toMatchObject({ json: { state: "before" } });
  expect(await asked(cookie, { act: "leave" })).toMatchObject({ json: { state: "outside" } });
  expect(await asked(cookie, { act: "jump" })).toMatchObject({
    status: 400,
    json: { code: "invalid-input" },
  });
});

it("answers a crowd that asks again and again by few questions of the database", async () => {
  const crowd = Array.from({ length: 50 }, guest);
  for (const cookie of crowd) await asked(cookie, { act: "join" });
  const questions = vi.spyOn(db.engine, "execute");
  for (let round = 0; round < 4; round++) await Promise.all(crowd.map((cookie) => asked(cookie)));
  // one a second for the room, and nobody is asked for again
  expect(questions.mock.calls.length).toBeLessThan(20);
  questions.mockRestore();
});

it("leaves to Next who is signed in, is new here, or asks in another way", () => {
  expect(
    answerRoom({ method: "GET", url: "/api/showtimes/7/hold", headers: {}, body: Buffer.alloc(0) }),
  ).toBeNull();
  expect(asked("")).toBeNull();
  expect(asked(`${guest()}; ${SESSION_COOKIE}=x`)).toBeNull();
  expect(asked(guest(), undefined, { method: "DELETE" })).toBeNull();
  expect(
    asked(guest(), { act: "join" }, { headers: { cookie: guest(), "content-type": "text/plain" } }),
  ).toBeNull();
  expect(asked(guest(), { act: "join" }, { body: Buffer.alloc(300, " ") })).toBeNull();
});
