import { eq, getTableColumns, sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { promoCodes } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId, newReference } from "@/lib/id";
import type { PaymentNews } from "@/lib/payments/provider";
import { readReference, testProvider } from "@/lib/payments/test-provider";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const PEOPLE = ["ada", "bob", "cyd"];
const { retrieve } = testProvider;
type Limits = { maxUses: number | null; maxUsesPerPerson: number | null };

/** A code, and payments with it of two seats each, of which the provider says what it is told to. */
async function openScene(db: Database, limits: Limits) {
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const code = newReference();
  const mark = newId().toLowerCase();
  const [promo] = await db
    .insert(promoCodes)
    .values({ code, basisPoints: 1_000, createdAt: 0, ...limits })
    .returning();
  const words = new Map<string, PaymentNews["kind"]>();
  vi.spyOn(testProvider, "retrieve").mockImplementation(async (ref, at) => {
    const { paymentId: id } = readReference(ref);
    const kind = words.get(id) ?? "pending";
    return { ...(await retrieve(ref, at)), eventId: `${id}:${kind}`, kind };
  });
  const started: string[] = [];
  let taken = 0;
  return {
    started,
    /** The payment's id; null when the code's limit refuses it, or the room is full. */
    async start(person: number): Promise<string | null> {
      if (taken >= fixture.seatIds.length) return null;
      // who has no account cannot use a code with a limit for each person; of one mailbox they are one
      const name = PEOPLE[person] ?? "";
      const email = `${name}.${mark}+${taken}@example.com`;
      const [account] = await db
        .insert(users)
        .values({ name, email, passwordHash: "", createdAt: 0 })
        .returning();
      if (!account) throw new Error("nobody");
      const holder = { visitorId: newId(), userId: account.id };
      const seatIds = fixture.seatIds.slice(taken, taken + 2);
      const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
      if (!held.ok) throw new Error(held.code);
      taken += 2;
      const begun = await startPayment(db, {
        ...{ holdId: held.value.id, holder, code, expectedTotalMinor: 2_250, expectedCurrency: "GBP", now },
        contact: { name, email },
        choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
        ...{ provider: testProvider.name, method: "slow" },
      });
      if (begun.ok) started.push(begun.value.paymentId);
      return begun.ok ? begun.value.paymentId : null;
    },
    say(paymentId: string, kind: PaymentNews["kind"]) {
      words.set(paymentId, kind);
      return settlePayment(db, { paymentId, now });
    },
    list: () =>
      db
        .select({ ...getTableColumns(payments), email: orders.email, name: orders.name })
        .from(payments)
        .innerJoin(orders, eq(orders.id, payments.orderId))
        .where(eq(orders.promoCodeId, promo?.id ?? 0)),
  };
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant("start" as const), person: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom("declined" as const, "captured" as const),
      // several at once
      which: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }),
    }),
  },
);
const limits = fc.record({
  maxUses: fc.option(fc.integer({ min: 1, max: 3 })),
  maxUsesPerPerson: fc.option(fc.integer({ min: 1, max: 2 })),
});

/** In whatever order payments begin, are declined and are captured, at once or one by one. */
const isKept = (db: Database) =>
  fc.asyncProperty(
    limits,
    fc.array(step, { minLength: 4, maxLength: 20, size: "max" }),
    async (limits, steps) => {
      const scene = await openScene(db, limits);
      const check = async () => {
        const booked = (await scene.list()).filter(({ state }) => state === "booked");
        expect(booked.length).toBeLessThanOrEqual(limits.maxUses ?? 99);
        for (const person of PEOPLE)
          expect(booked.filter(({ name }) => name === person).length).toBeLessThanOrEqual(
            limits.maxUsesPerPerson ?? 99,
          );
      };
      for (const one of steps) {
        if (one.what !== "start")
          await Promise.all(
            one.which.flatMap((nth) => scene.started[nth] ?? []).map((id) => scene.say(id, one.what)),
          );
        else if (scene.started.length < 8) await scene.start(one.person);
        await check();
      }
      await Promise.all(scene.started.map((id) => scene.say(id, "captured")));
      await check();
      for (const { state } of await scene.list()) expect(["booked", "refunded"]).toContain(state);
    },
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(engines)("the limit of a promotion code on %s", (_, open) => {
  const db = open();

  it("lets a payment that was declined and captured after all have what is left, and refunds the next", async () => {
    const scene = await openScene(db, { maxUses: 1, maxUsesPerPerson: null });
    const first = (await scene.start(0)) ?? "";
    expect(await scene.say(first, "declined")).toBe("declined");
    const second = (await scene.start(1)) ?? "";
    expect(await scene.say(second, "declined")).toBe("declined");
    expect(await Promise.all([scene.say(first, "captured"), scene.say(second, "captured")])).toEqual(
      expect.arrayContaining(["booked", "refunded"]),
    );
    const refused = (await scene.list()).find(({ state }) => state === "refunded");
    expect(
      await db
        .select()
        .from(refunds)
        .where(eq(refunds.paymentId, refused?.id ?? "")),
    ).toMatchObject([{ amountMinor: 2_250, state: "succeeded" }]);
    const written = await db
      .select()
      .from(messages)
      .where(
        sql`kind = 'payment-refunded' and to_email = ${refused?.email} and payload ->> 'cause' = 'code-used-up'`,
      );
    expect(written.length).toBeGreaterThan(0);
  });

  it("keeps the use of who is paying: who comes back late is refunded", async () => {
    const scene = await openScene(db, { maxUses: null, maxUsesPerPerson: 1 });
    const late = (await scene.start(0)) ?? "";
    await scene.say(late, "declined");
    const paying = (await scene.start(0)) ?? "";
    expect(await scene.say(late, "captured")).toBe("refunded");
    expect(await scene.say(paying, "captured")).toBe("booked");
    expect(await scene.start(0)).toBeNull();
  });
});

it("is never passed, in whatever order payments are declined and captured", async () => {
  await fc.assert(isKept(openTestDatabase()), { numRuns: 40 });
}, 120_000);

it("is passed by a late capture once nothing counts again (twin)", async () => {
  const db = withoutGuard(openTestDatabase(), "code-used-up");
  const scene = await openScene(db, { maxUses: 1, maxUsesPerPerson: null });
  const late = (await scene.start(0)) ?? "";
  await scene.say(late, "declined");
  const paying = (await scene.start(1)) ?? "";
  expect(await scene.say(paying, "captured")).toBe("booked");
  expect(await scene.say(late, "captured")).toBe("booked");
  expect((await scene.list()).filter(({ state }) => state === "booked")).toHaveLength(2);
});
