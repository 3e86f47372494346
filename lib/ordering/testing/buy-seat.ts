import type { Database } from "@/db/client";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { orBusy } from "@/lib/or-busy";
import { fail, ok } from "@/lib/result";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

type Wish = { showtimeId: number; ticketTypeId: number; seatId: number; now: number };

/** Somebody new buys one seat as by the website: its payment once it is booked, or the code that they are told. */
export const buySeat = (db: Database, { showtimeId, ticketTypeId, seatId, now }: Wish) =>
  orBusy(async () => {
    const holder = { visitorId: newId(), userId: null };
    const held = await holdSeats(db, { showtimeId, seatIds: [seatId], holder, now });
    if (!held.ok) return held;
    const started = await startPayment(db, {
      ...{
        holdId: held.value.id,
        holder,
        contact: { name: "Ada", email: `${holder.visitorId}@example.com` },
        now,
      },
      choices: [{ seatId, ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP", provider: "test", method: "succeed" },
    });
    if (!started.ok) return started;
    const { paymentId } = started.value;
    const state = await settlePayment(db, { paymentId, now });
    return state === "booked" ? ok(paymentId) : fail(`payment-${state}`);
  });
