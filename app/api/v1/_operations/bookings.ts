import { z } from "zod";
import { amountMinor, nothing, publicId, rowId } from "@/app/api/v1/_frame/fields";
import { type Asked, operation } from "@/app/api/v1/_frame/operation";
import { created, ok, type Refusal, type Reply, refuse } from "@/app/api/v1/_frame/reply";
import { answerOnce } from "@/lib/api/answer-once";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { emailAddress } from "@/lib/input/email-address";
import { personName } from "@/lib/input/person-name";
import { line } from "@/lib/input/text";
import { asBooking, booking } from "./_booking";
import { bookingToken, findBooking } from "./_find-booking";
import { HOLD_TOKEN, holderIn, holdToken } from "./_hold";
import { here } from "./_movie";
import { pay } from "./_pay";
import { cancelBooking } from "./cancel-booking";

const purchase = z
  .strictObject({
    holdId: publicId,
    customer: z.strictObject({ name: personName, email: emailAddress }),
    tickets: z
      .array(z.strictObject({ seatId: rowId, ticketTypeId: rowId }))
      .min(1)
      .max(100)
      .meta({ description: "A ticket type for every seat of the hold." }),
    code: line(60).optional().meta({ description: "A promotion code." }),
    total: z
      .strictObject({ amountMinor, currency: z.string().regex(/^[A-Z]{3}$/) })
      .meta({ description: "What the customer agreed to pay, all in: anything else is refused." }),
    payment: z
      .strictObject({ provider: z.string().min(1).max(40), method: z.string().min(1).max(40).optional() })
      .optional()
      .meta({
        description: "By whom it is taken, as the checkout names them; the first that there is unless said.",
      }),
  })
  .meta({ id: "Purchase" });

const waiting = z
  .object({
    state: z.literal("awaiting-payment"),
    next: z
      .discriminatedUnion("kind", [
        z.object({ kind: z.literal("redirect"), url: z.url() }),
        z.object({ kind: z.literal("wait") }),
      ])
      .meta({
        description:
          "Where the customer goes on to pay, or that there is nothing to do but wait. Send the same request again to learn what came of it.",
      }),
  })
  .meta({ id: "AwaitingPayment" });

const KEY = "idempotency-key";
/** A guest needs a few for what they buy; a hold's secret is good for ever, and each key is a row. */
const KEYS_OF_A_HOLD = 40;
const SHAPE = /^[\x21-\x7e]{1,200}$/;

const createBooking = operation({
  ...{ id: "createBooking", method: "POST", at: "/bookings", tag: "Bookings", access: { guestOr: "sell" } },
  summary: "Pay for a hold and book it",
  description:
    "The same key and request are answered alike for a day, and taken once. Where the customer has to do something to pay, 202 says where.",
  path: nothing,
  query: nothing,
  body: purchase,
  headers: {
    ...holdToken,
    [KEY]: { description: "A name for this request, so that it can be sent again safely.", required: true },
  },
  answers: {
    201: { description: "The booking, with its tickets", schema: booking },
    202: { description: "The customer has not paid yet", schema: waiting },
  },
  problems: [
    ...([
      "idempotency-key-missing",
      "idempotency-key-reused",
      "bad-header",
      "hold-token-needed",
      "no-hold",
    ] as const),
    ...(["hold-expired", "seats-changed", "unknown-ticket-type", "showtime-gone", "price-changed"] as const),
    ...(["online-closed", "declined-too-often", "mailbox-full", "throttled", "stranded-seat"] as const),
    ...([
      "companion-alone",
      "sofa-half",
      "too-many-companions",
      "payment-declined",
      "payment-refunded",
    ] as const),
    ...(["code-unknown", "code-not-yet", "code-over", "code-used-up", "code-sign-in"] as const),
    "code-used-by-you",
    ...(["code-not-for-movie", "code-not-for-theater", "code-wrong-currency"] as const),
  ],
  run: async (asked) => {
    const { db, now, caller, headers, body } = asked;
    const key = headers.get(KEY);
    if (key === null) return refuse("idempotency-key-missing");
    if (!SHAPE.test(key)) return refuse("bad-header");
    const holder = holderIn(headers);
    if ("problem" in holder) return holder;
    const who = caller.client ? `token ${caller.client.clientId}` : `hold ${headers.get(HOLD_TOKEN)}`;
    const answer = await answerOnce<Reply>(
      db,
      {
        ...{ caller: who, key, asked: [holder.visitorId, body], now },
        ...(caller.client === null && { mostKeys: KEYS_OF_A_HOLD }),
      },
      async () => {
        const paid = await pay({ ...asked, holder }, body);
        return "problem" in paid ? paid : tell(asked, paid);
      },
      (reply) => ("status" in reply && reply.status === 201 ? { status: 201, body: reply.body } : null),
    );
    return "code" in answer ? refuse("idempotency-key-reused") : answer;
  },
});

type Paid = Exclude<Awaited<ReturnType<typeof pay>>, Refusal>;

async function tell({ db }: Pick<Asked<unknown, unknown, unknown>, "db">, paid: Paid): Promise<Reply> {
  if (paid.linkToken !== null) {
    const made = await getBookingByLink(db, paid.linkToken);
    return made ? created(`/bookings/${made.reference}`, asBooking(made)) : refuse("not-found");
  }
  if (paid.state === "declined") return refuse("payment-declined");
  if (paid.state === "refunded") return refuse("payment-refunded");
  const { nextStep } = paid;
  const next =
    nextStep?.kind === "redirect"
      ? { kind: "redirect" as const, url: here(nextStep.url) }
      : { kind: "wait" as const };
  return { status: 202, body: { state: "awaiting-payment", next } };
}

const readBooking = operation({
  ...{ id: "readBooking", method: "GET", at: "/bookings/{reference}", tag: "Bookings", access: "public" },
  summary: "A booking by its reference",
  path: z.object({ reference: z.string().min(1).max(40) }),
  query: nothing,
  body: null,
  headers: bookingToken,
  answers: { 200: { description: "The booking", schema: booking } },
  problems: ["booking-token-needed", "not-found"],
  run: async (asked) => {
    const found = await findBooking(asked);
    return "problem" in found ? found : ok(asBooking(found));
  },
});

export const BOOKING_OPERATIONS = [createBooking, readBooking, cancelBooking];
