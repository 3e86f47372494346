import type { Database } from "@/db/client";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { orBusy } from "@/lib/or-busy";
import { fail, ok } from "@/lib/result";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

type Wish = { showtimeId: number; ticketTypeId: number; seatId: number; now: number };

/**
 * Somebody new who buys one seat as by the website: each try answers its payment once it is booked, or the code that they
 * are told, and goes on from where the one before was interrupted.
 */
export function buyerOf({ showtimeId, ticketTypeId, seatId, now }: Wish) {
  const holder = { visitorId: newId(), userId: null };
  const contact = { name: "Ada", email: `${holder.visitorId}@example.com` };
  let paymentId: string | null = null;
  return (db: Database) =>
    orBusy(async () => {
      if (paymentId === null) {
        const held = await holdSeats(db, { showtimeId, seatIds: [seatId], holder, now });
        if (!held.ok) return held;
        const started = await startPayment(db, {
          ...{ holdId: held.value.id, holder, contact, choices: [{ seatId, ticketTypeId }], now },
          ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP", provider: "test", method: "succeed" },
        });
        if (!started.ok) return started;
        paymentId = started.value.paymentId;
      }
      const state = await settlePayment(db, { paymentId, now });
      return state === "booked" ? ok(paymentId) : fail(`payment-${state}`);
    });
}
