import { beforeAll, expect, it } from "vitest";
import { beginRequest } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "@/lib/accounts/sessions/visitor";
import { DAY_MS } from "@/lib/clock-units";
import { holdBegun, inRequest } from "@/lib/request-scope";
import { extendHoldAction, holdBestSeatsAction } from "./actions";

const db = openTestDatabase();
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
const visitorId = newVisitorId();

let fixture: Fixture;
beforeAll(async () => {
  fixture = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  beginRequest({ [VISITOR_COOKIE]: visitorCookie(visitorId).value });
});

/** What the gate would mark the browser with. */
const marked = (act: () => Promise<unknown>) =>
  inRequest("asked", async () => ({ answer: await act(), hold: holdBegun() }));

it("has a browser marked whose seats the server chose, and again with more time, and no other", async () => {
  const { showtimeId } = fixture;
  const none = await marked(() => extendHoldAction({ showtimeId }));
  expect(none).toMatchObject({ answer: { code: "no-hold" }, hold: null });
  const best = await marked(() => holdBestSeatsAction({ showtimeId, partySize: 2 }));
  expect(best.answer).toMatchObject({ ok: true, hold: { expiresAt: best.hold?.until } });
  expect(best.hold).toMatchObject({ visitorId });
  const more = await marked(() => extendHoldAction({ showtimeId }));
  expect(more.answer).toMatchObject({ ok: true, hold: { expiresAt: more.hold?.until } });
});
