import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { showtimes } from "@/db/schema/scheduling";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { getCard } from "./get-card";
import { getSuccessor } from "./get-successor";
import { listCards } from "./list-cards";
import { retirePriceCard } from "./retire-price-card";

describe.each(engines)("a price card that is given up, on %s", (_, open) => {
  const db = open();
  const now = Date.now();

  it("is sold by no more, and kept for what was sold by it", async () => {
    const { theaterId, priceCardId, showtimeId } = await makeFixture(db, { startsAt: now + DAY_MS });
    const staff = await addOwner(db, theaterId);
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now + DAY_MS })).theaterId);
    const retire = (by = staff) => retirePriceCard(db, { priceCardId, staff: by, now });
    expect(await retire(stranger)).toMatchObject({ code: "not-found" });
    expect(await retire()).toMatchObject({ code: "card-in-use" });
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtimeId));
    expect(await retire()).toMatchObject({ ok: true });
    expect(await retire()).toMatchObject({ code: "stale" });
    expect(await listCards(db, { staff, theaterId, now })).toEqual([]);
    const card = await getCard(db, { staff, priceCardId });
    expect(card).toMatchObject({ supersededAt: now, prices: [{ amountMinor: 1_250 }] });
    expect(card && (await getSuccessor(db, card))).toBeNull();
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.theaterId, theaterId));
    expect(entries.map(({ action }) => action)).toEqual(["price-card.retired"]);
  });

  it("would leave showtimes without one if it were not asked for them", async () => {
    const { theaterId, priceCardId } = await makeFixture(db, { startsAt: now + DAY_MS });
    const staff = await addOwner(db, theaterId);
    const unguarded = withoutGuard(db, "card-in-use");
    expect(await retirePriceCard(unguarded, { priceCardId, staff, now })).toMatchObject({ ok: true });
  });
});
