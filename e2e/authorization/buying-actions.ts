import { newId } from "@/lib/id";
import { linkOf } from "@/lib/reviews/testing/visited";
import { inFile } from "./action-row";
import { form } from "./call-action";
import { type Answers, EVERYONE, SIGNED_IN } from "./roles";
import type { Tenant } from "./tenant";

/** Who has no cookie of ours has begun no payment. */
const WITH_A_COOKIE: Answers = { ...EVERYONE, nobody: 404 };
const by = "customer" as const;
const firstTicket = async (its: Tenant) => (await its.booking()).tickets[0]?.id ?? "";

/** Guests buy too: nobody is kept out, but what one holds, pays or has booked is one's own. */
export const buyingActions = {
  ...inFile("_seat-picking/actions.ts", {
    holdBestSeatsAction: {
      may: EVERYONE,
      by,
      writes: true,
      args: ({ showtimeId }) => [{ showtimeId, partySize: 2 }],
    },
    checkSeatsAction: { may: EVERYONE, by, writes: false, args: ({ showtimeId }) => [{ showtimeId }] },
    extendHoldAction: {
      may: EVERYONE,
      by,
      foreign: /"ok":false/,
      args: async (its) => {
        await its.hold();
        return [{ showtimeId: its.showtimeId }];
      },
    },
  }),
  ...inFile("(site)/checkout/[holdId]/actions.ts", {
    payAction: {
      may: EVERYONE,
      by,
      writes: true,
      foreign: /"code":"(hold-gone|unknown-hold|hold-expired|gone)"/,
      args: async (its) => [
        {},
        form({
          holdId: await its.hold(),
          expectedTotalMinor: 2_500,
          expectedCurrency: "GBP",
          name: "Nell",
          email: its.email,
          method: "succeed",
          [`seat:${its.seatIds[5]}`]: its.ticketTypeId,
          [`seat:${its.seatIds[6]}`]: its.ticketTypeId,
        }),
      ],
    },
  }),
  ...inFile("(site)/checkout/[holdId]/code-action.ts", {
    quoteCodeAction: {
      may: EVERYONE,
      by,
      writes: false,
      foreign: /"ok":false/,
      args: async (its) => [{ holdId: await its.hold(), code: "NO-SUCH-CODE" }],
    },
  }),
  ...inFile("(site)/checkout/[holdId]/voucher-action.ts", {
    quoteVoucherAction: {
      may: EVERYONE,
      by,
      writes: false,
      foreign: /"ok":false/,
      args: async (its) => [{ holdId: await its.hold(), voucher: "NO-SUCH-VOUCHER" }],
    },
  }),
  // only who was let in says anything of a movie, and the customer was not
  ...inFile("(site)/movies/[slug]/review/actions.ts", {
    saveOwnAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      foreign: /Only people whose ticket was scanned/,
      args: ({ movieId }) => [{}, form({ movieId, halves: 8, words: "", name: "" })],
    },
    deleteOwnAction: {
      may: SIGNED_IN,
      by: "customer",
      writes: false,
      args: ({ movieId }) => [{}, form({ movieId })],
    },
  }),
  // who has the link of the message was there
  ...inFile("(site)/reviews/[linkToken]/actions.ts", {
    saveByLinkAction: {
      may: EVERYONE,
      by,
      writes: true,
      args: async (its) => [
        {},
        form({ link: linkOf((await its.review()).ticketId), halves: 8, words: "Fine.", name: "" }),
      ],
    },
    deleteByLinkAction: {
      may: EVERYONE,
      by,
      writes: false,
      args: () => [{}, form({ link: "no-such-link" })],
    },
  }),
  ...inFile("_reviews/actions.ts", {
    reportAction: {
      may: EVERYONE,
      by,
      writes: true,
      args: async (its) => [{}, form({ reviewId: (await its.review()).id, cause: "other" })],
    },
  }),
  ...inFile("(site)/vouchers/at/[slug]/actions.ts", {
    buyAction: {
      may: EVERYONE,
      by,
      writes: true,
      args: ({ theaterId, email }) => [
        {},
        form({
          orderId: newId(),
          ...{ theaterId, currency: "GBP", amount: "30.00", way: "test:slow" },
          ...{ name: "Nell", email, giftName: "", giftEmail: "", message: "", sendDay: "" },
        }),
      ],
    },
  }),
  ...inFile("(site)/vouchers/balance/actions.ts", {
    balanceAction: {
      may: EVERYONE,
      by,
      writes: false,
      args: () => [{}, form({ voucher: "NO-SUCH-VOUCHER" })],
    },
  }),
  ...inFile("(site)/checkout/payment/[paymentId]/actions.ts", {
    settleAction: {
      may: EVERYONE,
      by,
      writes: true,
      foreign: /unknown-payment/,
      args: async (its) => [await its.payment()],
    },
    // led to the payment, which is nobody else's to see
    cancelPaymentAction: {
      may: WITH_A_COOKIE,
      by,
      foreign: /\/checkout\/payment\//,
      args: async (its) => [form({ paymentId: await its.payment() })],
    },
  }),
  ...inFile("(site)/checkout/offer/[linkToken]/actions.ts", {
    // who has the link was offered the seats
    answerAction: {
      may: EVERYONE,
      by,
      args: async (its) => [null, form({ linkToken: await its.seatOffer(), answer: "accept" })],
    },
    settleOfferAction: { may: EVERYONE, by, writes: false, args: async (its) => [await its.seatOffer()] },
  }),
  ...inFile("(site)/checkout/_test-payment/actions.ts", {
    decideAction: {
      may: WITH_A_COOKIE,
      by,
      foreign: /\/checkout\/payment\//,
      args: async (its) => [form({ paymentId: await its.payment(), decision: "pay" })],
    },
  }),
  ...inFile("(site)/reservations/[linkToken]/actions.ts", {
    // who has the link has the reservation, and no other
    releaseAction: {
      may: EVERYONE,
      by,
      args: async (its) => [null, form({ linkToken: (await its.reservation()).linkToken })],
    },
  }),
  // who has the link has read the mail
  ...inFile("(site)/reservations/confirm/[token]/actions.ts", {
    confirmAction: { may: EVERYONE, writes: false, args: () => [null, form({ token: "none" })] },
  }),
  ...inFile("(site)/tickets/[linkToken]/pass-on/actions.ts", {
    offerAction: {
      may: EVERYONE,
      by,
      args: async (its) => [
        null,
        form({ linkToken: (await its.booking()).linkToken, ticketId: await firstTicket(its) }),
      ],
      mixed: async (own, foreign) => [
        [null, form({ linkToken: (await own.booking()).linkToken, ticketId: await firstTicket(foreign) })],
      ],
    },
    takeBackAction: {
      may: EVERYONE,
      by,
      args: async (its) => {
        const { linkToken, ticketId } = await its.offered();
        return [null, form({ linkToken, ticketId })];
      },
      mixed: async (own, foreign) => [
        [
          null,
          form({ linkToken: (await own.offered()).linkToken, ticketId: (await foreign.offered()).ticketId }),
        ],
      ],
    },
  }),
  ...inFile("(site)/tickets/offered/[offerToken]/actions.ts", {
    // who has the link accepts, once
    acceptAction: {
      may: EVERYONE,
      by,
      args: async (its) => [null, form({ offerToken: (await its.offered()).offerToken, name: "Grace" })],
    },
  }),
  ...inFile("(site)/tickets/[linkToken]/cancel/actions.ts", {
    // who has the link has the tickets, and no others
    cancelAction: {
      may: EVERYONE,
      by,
      args: async (its) => [
        null,
        form({
          linkToken: (await its.booking()).linkToken,
          seat: [await firstTicket(its)],
          expectedRefundMinor: 1_250,
        }),
      ],
      mixed: async (own, foreign) => [
        [
          null,
          form({
            linkToken: (await own.booking()).linkToken,
            seat: [await firstTicket(foreign)],
            expectedRefundMinor: 1_250,
          }),
        ],
      ],
    },
  }),
};
