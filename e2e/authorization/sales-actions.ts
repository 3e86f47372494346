import { newId } from "../../lib/id";
import { inFile } from "./action-row";
import { form } from "./call-action";
import { ADMINS, MANAGERS } from "./roles";
import type { Tenant } from "./tenant";

const ticket = async (its: Tenant) => (await its.booking()).tickets[0]?.id ?? "";
const bookingId = async (its: Tenant) => (await its.booking()).id;
const gone = /not one of yours/;

const sale = (its: Tenant, seatId = its.seatIds[8], ticketTypeId = its.ticketTypeId) => [
  {
    saleId: newId(),
    showtimeId: its.showtimeId,
    revision: 1,
    choices: [{ seatId, ticketTypeId }],
    houseSeatIds: [],
    expectedTotalMinor: 1_250,
    payment: { kind: "cash", givenMinor: 2_000 },
    contact: { name: "", email: "" },
    isOverride: true,
  },
];

export const salesActions = {
  ...inFile("admin/_bookings/actions.ts", {
    cancelSeatsAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [
        { bookingId: await bookingId(its), ticketIds: [await ticket(its)], expectedRefundMinor: 1_250 },
      ],
      mixed: async (own, foreign) => [
        [{ bookingId: await bookingId(own), ticketIds: [await ticket(foreign)], expectedRefundMinor: 1_250 }],
      ],
    },
    refundSeatsAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [
        {
          bookingId: await bookingId(its),
          ticketIds: [await ticket(its)],
          expectedRefundMinor: 1_250,
          reason: "ill",
        },
      ],
      mixed: async (own, foreign) => [
        [
          {
            bookingId: await bookingId(own),
            ticketIds: [await ticket(foreign)],
            expectedRefundMinor: 1_250,
            reason: "ill",
          },
        ],
      ],
    },
    retryRefundAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [await its.refund()],
    },
    tellAgainAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [await its.untoldBooking()],
    },
    addNoteAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{}, form({ bookingId: await bookingId(its), text: "called" })],
    },
    resendAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{}, form({ bookingId: await bookingId(its), to: its.email })],
    },
  }),
  ...inFile("admin/vouchers/[id]/actions.ts", {
    extendAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to change/,
      args: async (its) => [
        {},
        form({ voucherId: (await its.voucher()).id, lastDay: "2045-12-31", reason: "A kindness" }),
      ],
    },
    blockAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to change/,
      args: async (its) => [
        {},
        form({ voucherId: (await its.voucher()).id, isBlocked: "yes", reason: "It was stolen" }),
      ],
    },
    refundAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to change/,
      args: async (its) => [
        {},
        form({ voucherId: (await its.voucher()).id, expectedRefundMinor: "3000", reason: "Bought twice" }),
      ],
    },
  }),
  ...inFile("admin/reviews/actions.ts", {
    moderateAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to decide about/,
      args: async (its) => [
        {},
        form({ reviewId: (await its.review()).id, isHidden: "yes", reason: "It gives the ending away" }),
      ],
    },
  }),
  ...inFile("admin/messages/preview/actions.ts", {
    sendSampleAction: { may: MANAGERS, writes: true, args: async () => ["reset"] },
  }),
  ...inFile("admin/messages/[id]/actions.ts", {
    sendAgainAction: { may: ADMINS, writes: true, args: async (its) => [await its.message()] },
    liftBlockAction: { may: ADMINS, writes: true, args: async (its) => [await its.blockedMessage()] },
    takeAsSentAction: { may: ADMINS, writes: true, args: async (its) => [await its.doubtfulMessage()] },
  }),
  ...inFile("admin/payments/[id]/actions.ts", {
    askAgainAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [await its.payment()],
    },
    seeReversalsAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ paymentId: await its.reversal(), upTo: Date.now() }],
    },
  }),
  ...inFile("admin/box-office/reservations/[id]/actions.ts", {
    payReservationAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not at one of your counters/,
      args: async (its) => [
        {
          reservationId: (await its.reservation()).id,
          expectedTotalMinor: 2_500,
          payment: { kind: "cash", givenMinor: 2_500 },
        },
      ],
    },
    endReservationAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not at one of your counters/,
      args: async (its) => [(await its.reservation()).id],
    },
  }),
  ...inFile("admin/box-office/_paying/voucher-action.ts", {
    quoteVoucherAtTillAction: {
      may: MANAGERS,
      writes: false,
      foreign: /"code":"not-found"/,
      args: ({ showtimeId }) => [{ showtimeId, voucher: "NO-SUCH-VOUCHER" }],
    },
  }),
  ...inFile("admin/box-office/[showtimeId]/actions.ts", {
    sellAction: {
      may: MANAGERS,
      writes: true,
      foreign: /"code":"not-found"/,
      args: (its) => sale(its),
      mixed: (own, foreign) => [
        sale(own, foreign.seatIds[8]),
        sale(own, own.seatIds[8], foreign.ticketTypeId),
      ],
    },
    quoteCodeAction: {
      may: MANAGERS,
      writes: false,
      foreign: /"code":"not-found"/,
      args: async (its) => [{ showtimeId: its.showtimeId, code: (await its.promoCode()).code, email: "" }],
    },
    blockSeatsAction: {
      may: MANAGERS,
      writes: true,
      foreign: /"code":"not-found"/,
      args: ({ showtimeId, seatIds }) => [
        { showtimeId, seatIds: seatIds.slice(8, 9), reason: "the director" },
      ],
      mixed: ({ showtimeId }, { seatIds }) => [
        [{ showtimeId, seatIds: seatIds.slice(8, 9), reason: "the director" }],
      ],
    },
    releaseSeatsAction: {
      may: MANAGERS,
      writes: true,
      foreign: /"code":"not-found"/,
      args: async (its) => {
        await its.houseSeats();
        return [{ showtimeId: its.showtimeId, seatIds: "all" }];
      },
    },
  }),
  ...inFile("admin/box-office/shifts/actions.ts", {
    openShiftAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to do/,
      args: ({ theaterId }) => [{}, form({ theaterId, currency: "GBP", float: "100" })],
    },
    moveCashAction: {
      may: MANAGERS,
      writes: true,
      foreign: /not yours to do/,
      args: async (its) => [
        {},
        form({
          ...{ shiftId: await its.shift(), currency: "GBP" },
          ...{ kind: "paid-in", amount: "1", reason: "change" },
        }),
      ],
    },
    // whoever comes second finds it closed
    closeShiftAction: {
      may: MANAGERS,
      foreign: /not yours to do/,
      args: async (its) => [{}, form({ shiftId: await its.shift(), currency: "GBP", counted: "1" })],
    },
  }),
};
