import { WALLET_NAMES } from "@/app/localized/[language]/admin/_bookings/words";
import { sayFailure, stateWords } from "@/app/localized/[language]/admin/_messages/words";
import type { DisabledAs } from "@/db/schema/webhooks";
import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { Attention } from "@/lib/overview/list-attention";
import { cameInOf } from "@/lib/payments/came-in";
import { subjectOf } from "@/lib/words/messages/render-message";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

export type AttentionLine = { id: string; title: string; words: string[]; href: string };

const moment = (at: number, zone: string) => listFacts([formatShortDay(at, zone), formatTime(at, zone)]);

const PAYMENT_WORDS: Record<string, FixedKey> = {
  started: "admin.attention.payment.started",
  pending: "admin.attention.payment.pending",
  "in-doubt": "admin.attention.payment.inDoubt",
  captured: "admin.attention.payment.captured",
};

function paymentWords(state: string): string {
  const key = PAYMENT_WORDS[state];
  return key ? t(key) : state;
}

const REVERSALS = { dispute: "dispute", refund: "providerRefund" } as const;

const WHY_STOPPED = {
  "by-hand": "admin.attention.webhookStopped.byHand",
  gone: "admin.attention.webhookStopped.gone",
  failing: "admin.attention.webhookStopped.failing",
  "maker-left": "admin.attention.webhookStopped.makerLeft",
} satisfies Record<DisabledAs, FixedKey>;

type Undelivered = Attention["undelivered"][number];

function arrivalOf({ returnedAs, stoppedAs }: Pick<Undelivered, "returnedAs" | "stoppedAs">) {
  if (returnedAs) return returnedAs === "bounced" ? "bounced" : "spam";
  return stoppedAs === "unknown" ? "unknown" : "failed";
}

function whyWords({
  returnedWhy,
  failure,
  returnedAs,
  stoppedAs,
}: Pick<Undelivered, "returnedWhy" | "failure" | "returnedAs" | "stoppedAs">): string {
  const why = returnedAs ? returnedWhy : failure;
  return why ? sayFailure(why) : stateWords(returnedAs ?? stoppedAs ?? "refused");
}

/** A customer in a sentence: by name, where there is one. */
const customer = (name: string) => ({ named: name ? ("yes" as const) : ("other" as const), name });

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
        title: t(state === "failed" ? "admin.attention.notRefunded" : "admin.attention.toRefund", {
          ...{ amount: formatMoney(sum), ...customer(name) },
        }),
        words: [
          isByHand ? t("admin.attention.atCounter") : (failure ?? t(`admin.attention.refund.${state}`)),
          moment(createdAt, timeZone),
        ],
        href: bookingId ? `/admin/bookings/${bookingId}` : `/admin/payments/${paymentId}`,
      }),
    ),
    ...reversed.map(({ ref, kind, state, paymentId, dueAt, name, updatedAt, timeZone, ...sum }) => ({
      id: `reversal-${ref}`,
      title: t(`admin.attention.${REVERSALS[kind]}.${state}`, {
        ...{ amount: formatMoney(sum), ...customer(name) },
      }),
      words: [
        ...(dueAt === null || state === "taken" || state === "returned"
          ? []
          : [t("admin.attention.answerBy", { when: moment(dueAt, timeZone) })]),
        moment(updatedAt, timeZone),
      ],
      href: `/admin/payments/${paymentId}`,
    })),
    ...mismatched.map(({ id, name, updatedAt, timeZone, ...money }) => {
      const came = cameInOf(money);
      const asked = { amount: formatMoney(money), ...customer(name) };
      return {
        id: `mismatch-${id}`,
        title: came
          ? t("admin.attention.cameIn", { cameIn: formatMoney(came), ...asked })
          : t("admin.attention.otherCameIn", asked),
        words: [t("admin.attention.boughtNothing"), moment(updatedAt, timeZone)],
        href: `/admin/payments/${id}`,
      };
    }),
    ...inDoubt.map(({ id, state, name, email, createdAt, timeZone, ...sum }) => ({
      id: `payment-${id}`,
      title: t("admin.attention.inDoubt", { amount: formatMoney(sum) }),
      words: [listFacts([name, email]), paymentWords(state), moment(createdAt, timeZone)],
      href: `/admin/payments/${id}`,
    })),
    ...undelivered.map(({ id, bookingId, to, ...message }) => ({
      id: `message-${id}`,
      title: t(`admin.attention.message.${arrivalOf(message)}`, { subject: subjectOf(message) }),
      words: [to, whyWords(message)],
      // from a booking's page its tickets are sent again, to another address too, and no other message
      href:
        bookingId && (message.kind === "booking-confirmed" || !isAdmin)
          ? `/admin/bookings/${bookingId}`
          : `/admin/messages/${id}`,
    })),
    ...untold.map(({ bookingId, wallet, copies, failure, name, stoppedAt, timeZone }) => ({
      id: `passes-${bookingId}-${wallet}`,
      title: t("admin.attention.passes", { copies, ...customer(name), wallet: WALLET_NAMES[wallet] }),
      words: [failure ?? t("admin.attention.walletNotTold"), moment(stoppedAt, timeZone)],
      href: `/admin/bookings/${bookingId}`,
    })),
    ...disabledWebhooks.map(({ id, url, description, disabledAs }) => ({
      id: `webhook-${id}`,
      title: t("admin.attention.webhook", { webhook: description || url }),
      words: [t(WHY_STOPPED[disabledAs ?? "by-hand"])],
      href: `/admin/people/webhooks/${id}`,
    })),
    ...drafts.map(({ id, title, startsAt, screenName, theaterName, timeZone }) => ({
      id: `draft-${id}`,
      title: t("admin.attention.draft", { movie: title }),
      words: [
        t("admin.attention.draftStarts", { when: moment(startsAt, timeZone) }),
        listFacts([screenName, theaterName]),
        t("admin.attention.draftNotSold"),
      ],
      href: `/admin/showtimes/${id}`,
    })),
    ...bareScreens.map(({ id, name, theaterName }) => ({
      id: `screen-${id}`,
      title: t("admin.attention.bareScreen", { screen: name }),
      words: [theaterName, t("admin.attention.bareScreenWords")],
      href: `/admin/screens/${id}/layout`,
    })),
    ...reviews.map(({ id, movieTitle, theaterName, reports }) => ({
      id: `review-${id}`,
      title:
        reports > 0
          ? t("admin.attention.reviewReported", { movie: movieTitle })
          : t("admin.attention.reviewChanged", { movie: movieTitle }),
      words: [theaterName, t("admin.attention.reviewWaits")],
      href: `/admin/reviews?review=${id}`,
    })),
  ];
}
