import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { ask } from "@/app/api/v1/_testing/ask";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";

// the settings know another one first, which no theater of this test takes
vi.mock("@/lib/payments/providers", async (original) => {
  const { testProvider } = await import("@/lib/payments/test-provider");
  const other = { ...testProvider, name: "stripe" };
  return {
    ...(await original<typeof import("@/lib/payments/providers")>()),
    providersFor: (chosen: string) =>
      [other, testProvider].filter(({ name }) => chosen === "all" || chosen.split(",").includes(name)),
  };
});

const db = openTestDatabase();

async function buy(chosen: string, payment?: object) {
  const its = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  await db.update(theaters).set({ paymentProviders: chosen }).where(eq(theaters.id, its.theaterId));
  const seatIds = its.seatIds.slice(0, 1);
  const hold = await ask(db, "POST", "/holds", { body: { showtimeId: its.showtimeId, seatIds } });
  const body = {
    holdId: hold.body.id,
    customer: { name: "Ada", email: `${newId().toLowerCase()}@example.com` },
    tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId: its.ticketTypeId })),
    total: { amountMinor: 1_250, currency: "GBP" },
    ...(payment && { payment }),
  };
  const headers = { "hold-token": hold.body.token, "idempotency-key": newId() };
  return ask(db, "POST", "/bookings", { body, headers });
}

it("is paid by the first way of the theater, and by none that it does not take", async () => {
  expect((await buy("test")).status).toBe(201);
  expect((await buy("test", { provider: "stripe" })).code).toBe("online-closed");
  expect((await buy("counter")).code).toBe("online-closed");
});
