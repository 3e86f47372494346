import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { apiClients } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { holds } from "@/db/schema/holds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { ApiClient } from "@/lib/accounts/api-client";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { NETWORK_LIMITS } from "@/lib/claims/hold-limits";
import { DAY_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { startPayment } from "@/lib/ordering/start-payment";
import { holdBestSeats } from "./hold-best-seats";
import { holdSeats } from "./hold-seats";

const NOW = Date.UTC(2026, 10, 24, 12);

// of twenty seats that a screen here has
env.MATINEE_API_HELD_SEATS = 10;

describe.each(engines)("seats that a program holds on %s", (_, open) => {
  const db = open();
  let own: Fixture;
  let foreign: Fixture;
  let client: ApiClient;
  beforeAll(async () => {
    own = await makeFixture(db, { startsAt: NOW + DAY_MS });
    foreign = await makeFixture(db, { startsAt: NOW + DAY_MS });
  });
  const asClient = async (more: Partial<typeof apiClients.$inferInsert> = {}): Promise<ApiClient> => {
    const values = { name: "Kiosk", theaterId: own.theaterId, may: ["sell"], createdAt: NOW, ...more };
    const [row] = await db.insert(apiClients).values(values).returning();
    return { clientId: row?.id ?? 0, name: "Kiosk", theaterId: own.theaterId, may: ["sell"] };
  };
  const someone = () => ({ visitorId: newId(), userId: null });
  const hold = (its: Fixture, seatIds: number[], by = client, on = db) =>
    holdSeats(on, { showtimeId: its.showtimeId, seatIds, holder: someone(), client: by, now: NOW });

  it("are of its own theater, by a token that sells and stands", async () => {
    client = await asClient();
    expect(await hold(own, own.seatIds.slice(0, 2))).toMatchObject({ ok: true });
    expect(await hold(foreign, foreign.seatIds.slice(0, 2))).toMatchObject({ code: "unknown-showtime" });
    // twin
    const loose = withoutGuard(db, "unknown-showtime");
    expect(await hold(foreign, foreign.seatIds.slice(0, 2), client, loose)).toMatchObject({ ok: true });
    const seat = own.seatIds.slice(2, 3);
    expect(await hold(own, seat, await asClient({ may: ["read", "manage"] }))).toMatchObject({
      code: "unknown-showtime",
    });
    expect(await hold(own, seat, await asClient({ revokedAt: NOW }))).toMatchObject({
      code: "unknown-showtime",
    });
    const best = {
      showtimeId: foreign.showtimeId,
      partySize: 2,
      holder: someone(),
      prices: { standard: 1_250 },
      now: NOW,
    };
    expect(await holdBestSeats(db, { ...best, client })).toMatchObject({ code: "unknown-showtime" });
  });

  it("are counted for all its customers together, and for no network", async () => {
    client = await asClient();
    const { showtimeIds, seatIds } = await makeFixture(db, { startsAt: NOW + DAY_MS });
    await db.update(apiClients).set({ theaterId: null }).where(eq(apiClients.id, client.clientId));
    const take = (at: number, on = db) =>
      holdSeats(on, {
        ...{
          showtimeId: showtimeIds[0] ?? 0,
          seatIds: seatIds.slice(at, at + 5),
          holder: someone(),
          client,
          now: NOW,
        },
      });
    expect(await take(0)).toMatchObject({ ok: true });
    expect(await take(5)).toMatchObject({ ok: true });
    expect(await take(10)).toMatchObject({ code: "too-many-by-token" });
    // what has run out does not count
    const later = {
      showtimeId: showtimeIds[0] ?? 0,
      seatIds: seatIds.slice(10, 15),
      holder: someone(),
      client,
    };
    expect(await holdSeats(db, { ...later, now: NOW + 3_600_000 })).toMatchObject({ ok: true });
    // twin
    expect(await take(15, withoutGuard(db, "too-many-by-token"))).toMatchObject({ ok: true });
    // more of one showtime than any network may hold
    expect(20).toBeGreaterThan(NETWORK_LIMITS[0]?.showtimeMin ?? 0);
    const rows = await db.select().from(holds).where(eq(holds.clientId, client.clientId));
    expect(rows.length).toBe(4);
    expect(rows.every(({ address, network, provider }) => !address && !network && !provider)).toBe(true);
  });

  it("are paid for by a token of their theater alone, which is written down", async () => {
    client = await asClient();
    const its = await makeFixture(db, { startsAt: NOW + DAY_MS });
    const holder = someone();
    const seatIds = its.seatIds.slice(0, 2);
    const held = await holdSeats(db, { showtimeId: its.showtimeId, seatIds, holder, now: NOW });
    if (!held.ok) throw new Error(held.code);
    const pay = (on = db) =>
      startPayment(on, {
        holdId: held.value.id,
        contact: { name: "Ada", email: "ada@example.com" },
        choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: its.ticketTypeId })),
        ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "test", method: "succeed" },
        ...{ holder, client, now: NOW },
      });
    expect(await pay()).toMatchObject({ code: "hold-expired" });
    // twin
    const paid = await pay(withoutGuard(db, "hold-expired"));
    if (!paid.ok) throw new Error(paid.code);
    const entry = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, paid.value.paymentId))
      .get();
    expect(entry).toMatchObject({ action: "payment.started", clientId: client.clientId, userId: null });
  });

  it("are named by it when they are cancelled", async () => {
    client = await asClient();
    const its = await makeFixture(db, { startsAt: NOW + DAY_MS });
    const { id, linkToken, tickets } = await bookSeats(db, its, {
      seatIds: its.seatIds.slice(0, 1),
      now: NOW,
    });
    const ticketIds = tickets.map((ticket) => ticket.id);
    const cancel = { linkToken, ticketIds, expectedRefundMinor: 1_250, userId: null, client, now: NOW };
    expect(await cancelTickets(db, cancel)).toMatchObject({ ok: true });
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(entries.find(({ action }) => action === "booking.cancelled")?.clientId).toBe(client.clientId);
  });
});
