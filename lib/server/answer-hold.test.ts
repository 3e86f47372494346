import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { isHolding } from "@/lib/accounts/sessions/hold-mark";
import { SESSION_COOKIE } from "@/lib/accounts/sessions/staff-cookie";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "@/lib/accounts/sessions/visitor";
import type { Arrived } from "@/lib/ingress/shortcut";
import { answerHold } from "./answer-hold";

let db: Database;
vi.mock("@/lib/database", () => ({ database: () => db }));

let showtimeId: number;
let seatIds: number[];
beforeAll(async () => {
  db = await openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: Date.now() + 86_400_000 });
  showtimeId = fixture.showtimeIds[0] as number;
  seatIds = fixture.seatIds;
});

const guest = () => `${VISITOR_COOKIE}=${visitorCookie(newVisitorId()).value}`;
const asked = (body: unknown, more: Partial<Arrived["headers"]> = {}, how: Partial<Arrived> = {}) =>
  answerHold({
    method: "POST",
    url: `/api/showtimes/${showtimeId}/hold`,
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    ...how,
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": "203.0.113.7",
      cookie: guest(),
      ...more,
    },
  });

describe("a guest's hold before Next", () => {
  it("takes seats, tells what they cost, and releases them", async () => {
    const cookie = guest();
    const [first, second] = seatIds;
    expect(await asked({ take: [first], give: [] }, { cookie })).toMatchObject({
      status: 200,
      json: {
        ok: true,
        hold: { seatIds: [first], currency: "GBP", table: expect.arrayContaining([expect.anything()]) },
      },
    });
    expect(await asked({ take: [second], give: [first] }, { cookie })).toMatchObject({
      json: { ok: true, hold: { seatIds: [second] } },
    });
    expect(await asked({ take: [second], give: [] })).toMatchObject({
      status: 200,
      json: { ok: false, code: "seats-taken", taken: [second] },
    });
    expect(await asked({ take: [], give: [second] }, { cookie })).toMatchObject({
      json: { ok: true, hold: { seatIds: [] } },
    });
  });

  it("marks a browser that holds seats, for as long as it does", async () => {
    const cookie = guest();
    const holding = async (take: unknown[], give: unknown[]) => {
      const answered = await asked({ take, give }, { cookie });
      const [mark] = answered?.cookie?.split(";") ?? [];
      return isHolding(`${cookie}; ${mark}`, Date.now());
    };
    expect(await holding([seatIds[6]], [])).toBe(true);
    expect(await holding([], [seatIds[6]])).toBe(false);
    expect(await holding([0], [])).toBe(false);
  });

  it("keeps where a hold comes from, for the limits", async () => {
    await asked({ take: [seatIds[4]], give: [] }, { "x-forwarded-for": "198.51.100.9" });
    const { address, network } = (await db.select().from(holds).all()).at(-1) ?? {};
    expect([address, network]).toEqual([
      expect.stringMatching(/^[\w-]{22}$/),
      expect.stringMatching(/^[\w-]{22}$/),
    ]);
  });

  it.each(["", "null", "[", "[".repeat(60), "7", JSON.stringify({ take: ["1"], give: [] }), '{"take":[1]}'])(
    "refuses %s as the route does",
    async (body) => {
      expect(await asked(body)).toMatchObject({ status: 400, json: { ok: false, code: "invalid-input" } });
    },
  );

  it("leaves to Next who is signed in, is new here, or asks for something else", () => {
    const body = { take: [seatIds[9]], give: [] };
    const cookie = guest();
    expect(asked(body, { cookie: `${cookie}; ${SESSION_COOKIE}=` })).toBeNull();
    expect(asked(body, { cookie: undefined })).toBeNull();
    expect(asked(body, { cookie: `${cookie.slice(0, -1)}${cookie.endsWith("A") ? "E" : "A"}` })).toBeNull();
    expect(asked(body, { "content-type": "text/plain" })).toBeNull();
    expect(asked(body, {}, { method: "PUT" })).toBeNull();
    expect(asked(body, {}, { url: `/api/showtimes/${showtimeId}/availability` })).toBeNull();
    expect(asked(body, {}, { url: `/api/showtimes/${showtimeId}/hold/` })).toBeNull();
    expect(asked(" ".repeat(5_000))).toBeNull();
  });
});
