import type { HoldStanding } from "@/app/_seat-picking/read-hold";
import { endsWithSales } from "@/app/localized/[language]/(site)/_components/ends-with-sales";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

/**
 * How a hold stands: until when, on this machine's clock; that it was paid for, or somebody began to; that it is over and
 * nothing was charged, which only the server can say; or that its time is up and the server does not answer.
 */
export type HoldStands = { until: number; isLast: boolean } | { payment: HoldPayment } | "over" | "unknown";

/** The same instant by two clocks that are read at one moment: the server's, and this machine's. */
type Moment = { there: number; here: number };

/** Of a hold that ends at an instant of the server's clock. */
export const holdUntil = (expiresAt: number, salesCloseAt: number, { there, here }: Moment) => ({
  until: here + expiresAt - there,
  isLast: endsWithSales(expiresAt, salesCloseAt),
});

/** By what the server says of it. */
export function standsBy(
  { hold, payment, now }: HoldStanding,
  { holdId, salesCloseAt }: { holdId: string; salesCloseAt: number },
  here: number,
): HoldStands {
  const isHeld = hold?.id === holdId;
  // what came in otherwise than it was asked for is on its way back, and the seats are still there to be paid for
  if (payment && !(payment.state === "refunded" && isHeld)) return { payment };
  return isHeld ? holdUntil(hold.expiresAt, salesCloseAt, { there: now, here }) : "over";
}

/** Without an answer: what was known goes on until its time is up. */
export const standsUnheard = (before: HoldStands | undefined, here: number): HoldStands =>
  typeof before === "object" && (!("until" in before) || before.until > here) ? before : "unknown";
