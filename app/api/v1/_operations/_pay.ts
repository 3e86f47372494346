import type { Asked } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { type Refusal, refuse } from "@/app/api/v1/_frame/reply";
import type { Holder } from "@/lib/accounts/holder";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { say } from "@/lib/log";
import { beginPayment } from "@/lib/ordering/begin-payment";
import { guardMailbox } from "@/lib/ordering/guard-mailbox";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { getPayment, type PayersPayment } from "@/lib/payments/get-payment";
import { getPaymentOfHold } from "@/lib/payments/get-payment-of-hold";
import { providersFor } from "@/lib/payments/providers";

type By = Pick<Asked<unknown, unknown, unknown>, "db" | "now" | "caller" | "headers"> & { holder: Holder };

export type Purchase = {
  holdId: string;
  customer: { name: string; email: string };
  tickets: { seatId: number; ticketTypeId: number }[];
  code?: string | undefined;
  total: { amountMinor: number; currency: string };
  payment?: { provider: string; method?: string | undefined } | undefined;
};

type Way = { provider: string | null; method: string };

/** How somebody asks to pay, the theater's first way by default; null where it has no such. */
async function wayOf({ db, holder }: By, { holdId, payment }: Purchase): Promise<Way | null> {
  const showtime = await getSeatMapShowtimeOfHold(db, { holdId, holder });
  const providers = providersFor(showtime?.paymentProviders ?? "all");
  const provider = payment ? providers.find(({ name }) => name === payment.provider) : providers[0];
  if (!provider) return payment ? null : { provider: null, method: "none" };
  const method = payment?.method ?? provider.methods[0];
  return provider.methods.includes(method) ? { provider: provider.name, method } : null;
}

/** Pays for a hold as far as that goes now. Safe to repeat: a hold has one payment, which this goes on with. */
export async function pay(by: By, asked: Purchase): Promise<PayersPayment | Refusal> {
  const { db, now, caller, headers, holder } = by;
  const way = await wayOf(by, asked);
  if (!way) return refuse("online-closed");
  const { holdId, customer: contact, tickets: choices, code = "", total } = asked;
  const start = () =>
    startPayment(db, {
      ...{ holdId, contact, choices, code, ...way, holder, client: caller.client, now },
      ...{ expectedTotalMinor: total.amountMinor, expectedCurrency: total.currency },
    });
  // the limits of a person are not those of a program that sells to many, nor of who asks what came of it: no other letter
  const isFree = caller.client !== null || (await getPaymentOfHold(db, { holdId, holder })) !== null;
  const once = () => (isFree ? start() : guardMailbox(db, { email: contact.email, now }, start));
  const address = caller.client ? null : clientAddress(headers);
  const started = await (code === "" ? once() : guardGuesses(db, { address, now }, once));
  if (!started.ok) {
    const fix = "fix" in started ? { seats: started.seats, fix: started.fix } : undefined;
    return refuse(started.code === "invalid-input" ? "invalid-body" : (started.code as ProblemCode), fix);
  }
  const { paymentId } = started.value;
  await beginPayment(db, { paymentId, now }).catch((error: unknown) => {
    // asked again by who sends the request again, and by the timer
    say(
      `The provider of payment ${paymentId} did not answer: ${error instanceof Error ? error.message : error}`,
    );
  });
  await settlePayment(db, { paymentId, now }).catch((error: unknown) => {
    say(`Payment ${paymentId} is not settled: ${error instanceof Error ? error.message : error}`);
  });
  return (await getPayment(db, { paymentId, holder })) ?? refuse("no-hold");
}
