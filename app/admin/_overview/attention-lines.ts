import { REVERSAL_TITLES } from "@/app/admin/_bookings/reversal-words";
import { WALLET_NAMES } from "@/app/admin/_bookings/words";
import { STATE_WORDS as MESSAGE_WORDS, sayFailure } from "@/app/admin/_messages/words";
import type { RefundState } from "@/db/schema/refunds";
import type { DisabledAs } from "@/db/schema/webhooks";
import { formatMoney } from "@/lib/money";
import type { Attention } from "@/lib/overview/list-attention";
import { cameInOf } from "@/lib/payments/came-in";
import { subjectOf } from "@/lib/words/messages/render-message";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

export type AttentionLine = { id: string; title: string; words: string[]; href: string };

const moment = (at: number, zone: string) => `${formatShortDay(at, zone)}, ${formatTime(at, zone)}`;

const PAYMENT_WORDS: Record<string, string> = {
  started: "the provider was asked and has not answered",
  pending: "the provider is still waiting for it",
  "in-doubt": "another amount or currency came in than was asked for",
  captured: "the money came in and is neither a booking nor refunded yet",
};

const REFUND_WORDS: Record<RefundState, string> = {
  requested: "the provider has not answered",
  pending: "it is on its way at the provider",
  failed: "the provider refused",
  succeeded: "it is sent",
};

const WHY_STOPPED: Record<DisabledAs, string> = {
  "by-hand": "it was switched off",
  gone: "it answered that nobody listens there",
  failing: "it took nothing for three days",
  "maker-left": "who made it does not run the theater any more",
};

type Undelivered = Attention["undelivered"][number];

function arrivalWords({ returnedAs, stoppedAs }: Pick<Undelivered, "returnedAs" | "stoppedAs">): string {
  if (returnedAs) return returnedAs === "bounced" ? "A message came back" : "A message was called spam";
  return stoppedAs === "unknown" ? "A message may not have arrived" : "A message did not arrive";
}

function whyWords({
  returnedWhy,
  failure,
  returnedAs,
  stoppedAs,
}: Pick<Undelivered, "returnedWhy" | "failure" | "returnedAs" | "stoppedAs">): string {
  const why = returnedAs ? returnedWhy : failure;
  return why ? sayFailure(why) : MESSAGE_WORDS[returnedAs ?? stoppedAs ?? "refused"];
}

/** What somebody should look at, in words, and where something can be done: messages are sent again by admins. */
export function attentionLines(
  {
    owed,
    reversed,
    mismatched,
    inDoubt,
    undelivered,
    untold,
    disabledWebhooks,
    drafts,
    bareScreens,
    reviews,
  }: Attention,
  { isAdmin }: { isAdmin: boolean },
): AttentionLine[] {
  return [
    ...owed.map(
      ({ id, bookingId, paymentId, state, failure, isByHand, name, createdAt, timeZone, ...sum }) => ({
        id: `refund-${id}`,
        title: `${formatMoney(sum)} ${state === "failed" ? "could not be refunded" : "is still to be refunded"} to ${name || "a customer"}`,
        words: [
          isByHand
            ? "it was paid at the counter, and is handed back there"
            : (failure ?? REFUND_WORDS[state]),
          moment(createdAt, timeZone),
        ],
        href: bookingId ? `/admin/bookings/${bookingId}` : `/admin/payments/${paymentId}`,
      }),
    ),
    ...reversed.map(({ ref, kind, state, paymentId, dueAt, name, updatedAt, timeZone, ...sum }) => ({
      id: `reversal-${ref}`,
      title: `${formatMoney(sum)} of ${name || "a customer"}: ${REVERSAL_TITLES[kind][state].toLowerCase()}`,
      words: [
        ...(dueAt === null || state === "taken" || state === "returned"
          ? []
          : [`to be answered by ${moment(dueAt, timeZone)}`]),
        moment(updatedAt, timeZone),
      ],
      href: `/admin/payments/${paymentId}`,
    })),
    ...mismatched.map(({ id, name, updatedAt, timeZone, ...money }) => {
      const came = cameInOf(money);
      return {
        id: `mismatch-${id}`,
        title: `${came ? formatMoney(came) : "Another amount"} came in instead of ${formatMoney(money)} of ${name || "a customer"}`,
        words: ["it bought nothing and is refunded", moment(updatedAt, timeZone)],
        href: `/admin/payments/${id}`,
      };
    }),
    ...inDoubt.map(({ id, state, name, email, createdAt, timeZone, ...sum }) => ({
      id: `payment-${id}`,
      title: `A payment of ${formatMoney(sum)} is in doubt`,
      words: [
        [name, email].filter(Boolean).join(", "),
        PAYMENT_WORDS[state] ?? state,
        moment(createdAt, timeZone),
      ],
      href: `/admin/payments/${id}`,
    })),
    ...undelivered.map(({ id, bookingId, to, ...message }) => ({
      id: `message-${id}`,
      title: `${arrivalWords(message)}: ${subjectOf(message)}`,
      words: [to, whyWords(message)],
      // from a booking's page its tickets are sent again, to another address too, and no other message
      href:
        bookingId && (message.kind === "booking-confirmed" || !isAdmin)
          ? `/admin/bookings/${bookingId}`
          : `/admin/messages/${id}`,
    })),
    ...untold.map(({ bookingId, wallet, copies, failure, name, stoppedAt, timeZone }) => ({
      id: `passes-${bookingId}-${wallet}`,
      title: `${copies === 1 ? "A pass" : `${copies} passes`} of ${name || "a customer"} in ${WALLET_NAMES[wallet]} ${copies === 1 ? "is" : "are"} out of date`,
      words: [failure ?? "the wallet could not be told", moment(stoppedAt, timeZone)],
      href: `/admin/bookings/${bookingId}`,
    })),
    ...disabledWebhooks.map(({ id, url, description, disabledAs }) => ({
      id: `webhook-${id}`,
      title: `Nothing is sent to the webhook ${description || url} any more`,
      words: [WHY_STOPPED[disabledAs ?? "by-hand"]],
      href: `/admin/people/webhooks/${id}`,
    })),
    ...drafts.map(({ id, title, startsAt, screenName, theaterName, timeZone }) => ({
      id: `draft-${id}`,
      title: `${title} is still a draft`,
      words: [
        `starts ${moment(startsAt, timeZone)}`,
        `${screenName}, ${theaterName}`,
        "nobody can buy a ticket",
      ],
      href: `/admin/showtimes/${id}`,
    })),
    ...bareScreens.map(({ id, name, theaterName }) => ({
      id: `screen-${id}`,
      title: `${name} has no seats yet`,
      words: [theaterName, "nothing can be scheduled there"],
      href: `/admin/screens/${id}/layout`,
    })),
    ...reviews.map(({ id, movieTitle, theaterName, reports }) => ({
      id: `review-${id}`,
      title:
        reports > 0
          ? `A review of ${movieTitle} was reported`
          : `A hidden review of ${movieTitle} was changed by its writer`,
      words: [theaterName, "it waits for your decision"],
      href: `/admin/reviews?review=${id}`,
    })),
  ];
}
