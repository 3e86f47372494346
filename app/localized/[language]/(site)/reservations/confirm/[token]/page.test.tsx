import { and, eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { letPayAtCounter } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { askToReserve } from "@/lib/ordering/reservations/ask-to-reserve";
import Page from "./page";

vi.mock("server-only", () => ({}));
vi.mock("next/server", async (original) => ({
  ...(await original<object>()),
  connection: async () => undefined,
}));

const db = openTestDatabase();
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
const email = "guest@example.org";

it("reserves what the link was sent for, and leads back where other seats were chosen since", async () => {
  const now = Date.now();
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  await letPayAtCounter(db, fixture);
  const [showtimeId, seatIds] = [fixture.showtimeId, fixture.seatIds.slice(0, 2)];
  const holder = { visitorId: newId(), userId: null };
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) throw new Error(held.code);
  const holdId = held.value.id;
  const asked = await askToReserve(db, {
    ...{ holdId, holder, address: null, now },
    contact: { name: "Ada", email },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP" },
  });
  expect(asked).toMatchObject({ ok: true });
  const sent = await db.select().from(messages).where(eq(messages.to, email)).get();
  const params = Promise.resolve({ token: sent?.token ?? "" });
  const show = async () =>
    renderToStaticMarkup(await Page({ params, searchParams: Promise.resolve({}) } as never));
  expect(await show()).toContain("Reserve these seats");
  await db
    .delete(seatClaims)
    .where(and(eq(seatClaims.holdId, holdId), eq(seatClaims.seatId, seatIds[0] ?? 0)));
  const changed = await show();
  expect(changed).toContain("Other seats were chosen since");
  expect(changed).toContain(`/checkout/${holdId}`);
  expect(changed).not.toContain("Reserve these seats");
});
