import { and, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { priceCards, prices } from "@/db/schema/pricing";
import { layoutSeats } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { getDefaultCard } from "./get-default-card";

let db: Database;
let fixture: Fixture;

beforeEach(async () => {
  db = openTestDatabase();
  fixture = await makeFixture(db, { startsAt: Date.UTC(2026, 10, 22, 12) });
});

async function addCard(
  name: string,
  types: readonly ("standard" | "premium")[],
  createdAt = 0,
): Promise<number> {
  const { theaterId, ticketTypeId } = fixture;
  const [card] = await db
    .insert(priceCards)
    .values({ theaterId, currency: "GBP", name, createdAt })
    .returning();
  const priceCardId = card?.id ?? 0;
  for (const seatType of types)
    await db.insert(prices).values({ priceCardId, ticketTypeId, seatType, amountMinor: 900 });
  return priceCardId;
}
const defaultCard = () => getDefaultCard(db, fixture);

it("is the card that most showtimes of the screen have, whatever comes first by name", async () => {
  const early = await addCard("Early", ["standard"]);
  expect(await defaultCard()).toBe(fixture.priceCardId);
  for (const day of [23, 24])
    await makeShowtime(db, { ...fixture, priceCardId: early, startsAt: Date.UTC(2026, 10, day, 12) });
  expect(await defaultCard()).toBe(early);
});

it("is the card that took its place once it was replaced, whatever that is called", async () => {
  await addCard("Early", ["standard"]);
  const replace = (id: number, now: number) =>
    db.update(priceCards).set({ supersededAt: now }).where(eq(priceCards.id, id));
  await replace(fixture.priceCardId, 1);
  const changed = await addCard("Late", ["standard"], 1);
  expect(await defaultCard()).toBe(changed);
  await replace(changed, 2);
  const newest = await addCard("Later", ["standard"], 2);
  expect(await defaultCard()).toBe(newest);
});

it("is one that has a price for every seat, before one that was used", async () => {
  const whole = await addCard("Whole", ["standard", "premium"]);
  await db
    .update(layoutSeats)
    .set({ type: "premium" })
    .where(and(eq(layoutSeats.layoutId, fixture.layoutId), eq(layoutSeats.ordinal, 3)));
  expect(await defaultCard()).toBe(whole);
});

it("is none in a theater without a card", async () => {
  expect(await getDefaultCard(db, { theaterId: 999, screenId: fixture.screenId })).toBeNull();
});
