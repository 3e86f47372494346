import { chainRows } from "./chain-rows";
import { EMAILS, type FormRow, NAMES } from "./form-row";
import { pressedRows } from "./pressed-rows";
import { siteRows } from "./site-rows";
import { tillRows } from "./till-rows";

/** What who runs a theater fills in. */
const ownedRows: Record<string, FormRow> = {
  "app/localized/[language]/admin/_bookings/actions.ts#addNoteAction": {
    role: "owner",
    at: async (its) => `/admin/bookings/${(await its.booking()).id}`,
    field: "Note",
    typed: NAMES,
    button: "Add the note",
    done: /Kept over it as well/,
  },
  "app/localized/[language]/admin/_bookings/actions.ts#resendAction": {
    role: "owner",
    at: async (its) => `/admin/bookings/${(await its.booking()).id}`,
    field: "Send the confirmation to",
    typed: EMAILS,
    button: "Send again",
    done: /The confirmation is on its way/,
  },
  "app/localized/[language]/admin/vouchers/[id]/actions.ts#blockAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    field: "Why it is blocked",
    typed: NAMES,
    button: "Block it",
    // the answer was lost, and it is blocked
    done: /Somebody else has done so in the meantime/,
  },
  "app/localized/[language]/admin/reviews/actions.ts#moderateAction": {
    role: "owner",
    at: async (its) => `/admin/reviews?review=${(await its.review()).id}`,
    field: "Reason",
    typed: NAMES,
    button: "Hide it",
    // the answer was lost, and it is hidden
    done: /Somebody else has decided about it/,
  },
  "app/localized/[language]/admin/vouchers/[id]/actions.ts#extendAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    prepare: (page) => page.getByLabel("New last day").fill("2045-12-31"),
    field: "Why it is extended",
    typed: NAMES,
    button: "Extend it",
    // the answer was lost, and it is extended
    done: /It is good until then already|Extended until/,
  },
  "app/localized/[language]/admin/vouchers/[id]/actions.ts#refundAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    field: "Why it is refunded",
    typed: NAMES,
    button: "Refund £30.00",
    // the answer was lost, and it is refunded
    done: /Nothing is left on it/,
  },
  "app/localized/[language]/admin/theaters/[id]/actions.ts#editTheaterAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}`,
    field: "House rules",
    typed: NAMES,
    button: "Save",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/theaters/[id]/screens/new/actions.ts#addScreenAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}/screens/new`,
    field: "Name",
    typed: NAMES,
    button: "Go on to its seats",
    done: /\/layout$/,
  },
  "app/localized/[language]/admin/people/tokens/actions.ts#makeTokenAction": {
    role: "owner",
    at: () => "/admin/people/tokens",
    prepare: (page) => page.getByRole("checkbox", { name: "Sell" }).check(),
    field: "For which program",
    typed: NAMES,
    button: "Make the token",
    done: /The token is made/,
  },
  "app/localized/[language]/admin/people/webhooks/actions.ts#makeWebhookAction": {
    role: "owner",
    at: () => "/admin/people/webhooks",
    prepare: async (page) => {
      await page.getByLabel("Address", { exact: true }).fill("https://hooks.example.org/in");
      await page.getByRole("checkbox", { name: "Booking made" }).check();
    },
    field: "What it is for",
    typed: NAMES,
    button: "Make the webhook",
    done: /The webhook is made/,
  },
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#changeWebhookAction": {
    role: "owner",
    at: async (its) => `/admin/people/webhooks/${await its.webhook()}`,
    field: "What it is for",
    typed: NAMES,
    button: "Save the webhook",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#rollSecretAction": {
    role: "owner",
    at: async (its) => `/admin/people/webhooks/${await its.webhook()}`,
    button: "Make a new secret",
    done: /There is a new secret/,
  },
  "app/localized/[language]/admin/people/invite/actions.ts#inviteAction": {
    role: "owner",
    at: () => "/admin/people/invite",
    field: "E-mail",
    typed: EMAILS,
    button: "Send the invitation",
    done: /\/admin\/people\/invitations/,
  },
  "app/localized/[language]/admin/prices/actions.ts#saveCardAction": {
    role: "owner",
    at: ({ priceCardId }) => `/admin/prices/${priceCardId}`,
    field: "Name",
    typed: NAMES,
    button: "Save the price card",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/prices/actions.ts#saveTypesAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/prices?theater=${theaterId}`,
    field: "Name 1",
    typed: NAMES,
    button: "Save the ticket types",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/promo-codes/actions.ts#saveCodeAction": {
    role: "owner",
    at: async (its) => `/admin/promo-codes/${(await its.promoCode()).id}`,
    field: "Takes off",
    typed: ["12", "13"],
    button: "Save the code",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/showtimes/[id]/actions.ts#editAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/showtimes/${showtimeId}`,
    field: "Language",
    typed: ["German", "French"],
    button: /^Save/,
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/showtimes/[id]/cancel/actions.ts#cancelShowtimeAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/showtimes/${showtimeId}/cancel`,
    field: "Reason",
    typed: NAMES,
    button: /^Cancel (it|the showtime)/,
    done: /cancelled|changed/,
  },
};

export const formRows: Record<string, FormRow> = {
  ...ownedRows,
  ...chainRows,
  ...siteRows,
  ...pressedRows,
  ...tillRows,
};
