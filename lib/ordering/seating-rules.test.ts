import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { prices } from "@/db/schema/pricing";
import { layoutSeats, theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { Holder } from "@/lib/accounts/holder";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;
const guest = () => ({ visitorId: newId(), userId: null });

describe.each(engines)("the seating rules at the checkout on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  /** Row A is seats 0 to 9, row B 10 to 19. */
  const ids = (indexes: number[]) => indexes.map((i) => fixture.seatIds[i] as number);

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
  });

  async function hold(indexes: number[], holder: Holder = guest(), at = now) {
    const asked = { showtimeId: fixture.showtimeId, seatIds: ids(indexes), holder, now: at };
    const held = await holdSeats(db, asked);
    if (!held.ok) throw new Error(held.code);
    return () => pay(held.value.id, held.value.seatIds, holder, at);
  }
  const pay = (holdId: string, seatIds: number[], holder: Holder, at: number) =>
    startPayment(db, {
      holdId,
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor: seatIds.length * 1_250,
      expectedCurrency: "GBP",
      provider: "test",
      method: "succeed",
      now: at,
    });
  const set = (values: Partial<typeof theaters.$inferInsert>) =>
    db.update(theaters).set(values).where(eq(theaters.id, fixture.theaterId));

  it("a choice that leaves one seat alone is refused with the nearest that does not", async () => {
    const tryToPay = await hold([1, 2]);
    expect(await tryToPay()).toEqual({
      ok: false,
      code: "stranded-seat",
      seats: ids([0]),
      fix: ids([0, 1]),
    });
  });

  it("the remedy, taken in one step, is sold", async () => {
    const holder = guest();
    await hold([1, 2], holder);
    const { showtimeId } = fixture;
    const fixed = { showtimeId, seatIds: ids([0, 1]), give: ids([2]), holder, now };
    const held = await holdSeats(db, fixed);
    if (!held.ok) throw new Error(held.code);
    expect(held.value.seatIds).toEqual(ids([0, 1]));
    expect(await pay(held.value.id, held.value.seatIds, holder, now)).toMatchObject({ ok: true });
  });

  it("is sold where the theater allows it, or near the end of the sale (twin: without the rule)", async () => {
    const tryToPay = await hold([1, 2]);
    await set({ strandedRelaxPercent: 15 });
    expect(await tryToPay()).toMatchObject({ code: "stranded-seat" });
    await hold([17, 18, 19]);
    expect(await (await hold([4, 5, 6]))()).toMatchObject({ ok: true });
    await set({ strandedRelaxPercent: 100, strandedSeats: "allow" });
    expect(await tryToPay()).toMatchObject({ ok: true });
  });

  it("who was there first is not refused for what others left over since, but they are", async () => {
    const first = await hold([0, 1]);
    const second = await hold([3, 4], guest(), now + 1_000);
    expect(await second()).toMatchObject({ code: "stranded-seat", seats: ids([2]), fix: ids([2, 3]) });
    expect(await first()).toMatchObject({ ok: true });
  });

  it("of two who came in the same millisecond one is refused, and not both", async () => {
    const both = [await hold([0, 1]), await hold([3, 4])];
    const answers = [];
    for (const tryToPay of both) answers.push(await tryToPay());
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("an expired hold beside leaves no seat alone", async () => {
    await hold([3, 4]);
    const later = await hold([0, 1], guest(), now + HOLD_TTL_MS);
    expect(await later()).toMatchObject({ ok: true });
  });

  async function furnish(type: "sofa" | "wheelchair" | "companion", index: number, groupKey: string) {
    const [seatId = 0] = ids([index]);
    await db.update(layoutSeats).set({ type, groupKey }).where(eq(layoutSeats.seatId, seatId));
    const price = {
      priceCardId: fixture.priceCardId,
      ticketTypeId: fixture.ticketTypeId,
      amountMinor: 1_250,
    };
    await db
      .insert(prices)
      .values({ ...price, seatType: type })
      .onConflictDoNothing();
  }

  it("a companion place alone is refused until the theater releases it", async () => {
    await furnish("wheelchair", 0, "A1");
    await furnish("companion", 1, "A1");
    const alone = await hold([1]);
    expect(await alone()).toMatchObject({ code: "companion-alone", seats: ids([1]), fix: ids([2]) });
    const together = await hold([0, 1], guest(), now + HOLD_TTL_MS);
    expect(await together()).toMatchObject({ ok: true });
    const releasedAt = startsAt - 30 * 60_000;
    await set({ accessibleReleaseMinutes: 30 });
    expect(await (await hold([1], guest(), releasedAt - 1))()).toMatchObject({ code: "companion-alone" });
    expect(await (await hold([1], guest(), releasedAt + HOLD_TTL_MS))()).toMatchObject({ ok: true });
  });

  it("half a sofa is refused with the whole", async () => {
    await furnish("sofa", 18, "B9");
    await furnish("sofa", 19, "B9");
    expect(await (await hold([19]))()).toMatchObject({ code: "sofa-half", fix: ids([18, 19]) });
  });
});
