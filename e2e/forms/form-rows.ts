import type { Page } from "@playwright/test";
import type { Tenant } from "@/e2e/authorization/tenant";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { EMAILS, type FormRow, NAMES } from "./form-row";
import { siteRows } from "./site-rows";
import { tillRows } from "./till-rows";

const rename = async (page: Page) => {
  const open = page.getByRole("button", { name: /^Rename Genre/ }).first();
  if (await open.isVisible()) await open.click();
};

const owned: Record<string, FormRow> = {
  "app/admin/_bookings/actions.ts#addNoteAction": {
    role: "owner",
    at: async (its) => `/admin/bookings/${(await its.booking()).id}`,
    field: "Note",
    typed: NAMES,
    button: "Add the note",
    done: /Kept over it as well/,
  },
  "app/admin/_bookings/actions.ts#resendAction": {
    role: "owner",
    at: async (its) => `/admin/bookings/${(await its.booking()).id}`,
    field: "Send the confirmation to",
    typed: EMAILS,
    button: "Send again",
    done: /The confirmation is on its way/,
  },
  "app/admin/vouchers/[id]/actions.ts#blockAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    field: "Why it is blocked",
    typed: NAMES,
    button: "Block it",
    // the answer was lost, and it is blocked
    done: /Somebody else has done so in the meantime/,
  },
  "app/admin/vouchers/[id]/actions.ts#extendAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    prepare: (page) => page.getByLabel("New last day").fill("2045-12-31"),
    field: "Why it is extended",
    typed: NAMES,
    button: "Extend it",
    // the answer was lost, and it is extended
    done: /It is good until then already|Extended until/,
  },
  "app/admin/vouchers/[id]/actions.ts#refundAction": {
    role: "owner",
    at: async (its) => `/admin/vouchers/${(await its.voucher()).id}`,
    field: "Why it is refunded",
    typed: NAMES,
    button: "Refund £30.00",
    // the answer was lost, and it is refunded
    done: /Nothing is left on it/,
  },
  "app/admin/theaters/[id]/actions.ts#editTheaterAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}`,
    field: "House rules",
    typed: NAMES,
    button: "Save",
    done: /Somebody else saved this/,
  },
  "app/admin/theaters/[id]/screens/new/actions.ts#addScreenAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}/screens/new`,
    field: "Name",
    typed: NAMES,
    button: "Go on to its seats",
    done: /\/layout$/,
  },
  "app/admin/people/tokens/actions.ts#makeTokenAction": {
    role: "owner",
    at: () => "/admin/people/tokens",
    prepare: (page) => page.getByRole("checkbox", { name: "Sell" }).check(),
    field: "For which program",
    typed: NAMES,
    button: "Make the token",
    done: /The token is made/,
  },
  "app/admin/people/invite/actions.ts#inviteAction": {
    role: "owner",
    at: () => "/admin/people/invite",
    field: "E-mail",
    typed: EMAILS,
    button: "Send the invitation",
    done: /\/admin\/people\/invitations/,
  },
  "app/admin/prices/actions.ts#saveCardAction": {
    role: "owner",
    at: ({ priceCardId }) => `/admin/prices/${priceCardId}`,
    field: "Name",
    typed: NAMES,
    button: "Save the price card",
    done: /Somebody else saved this/,
  },
  "app/admin/prices/actions.ts#saveTypesAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/prices?theater=${theaterId}`,
    field: "Name 1",
    typed: NAMES,
    button: "Save the ticket types",
    done: /Somebody else saved this/,
  },
  "app/admin/promo-codes/actions.ts#saveCodeAction": {
    role: "owner",
    at: async (its) => `/admin/promo-codes/${(await its.promoCode()).id}`,
    field: "Takes off",
    typed: ["12", "13"],
    button: "Save the code",
    done: /Somebody else saved this/,
  },
  "app/admin/showtimes/[id]/actions.ts#editAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/showtimes/${showtimeId}`,
    field: "Language",
    typed: ["German", "French"],
    button: /^Save/,
    done: /Somebody else saved this/,
  },
  "app/admin/showtimes/[id]/cancel/actions.ts#cancelShowtimeAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/showtimes/${showtimeId}/cancel`,
    field: "Reason",
    typed: NAMES,
    button: /^Cancel (it|the showtime)/,
    done: /cancelled|changed/,
  },
};

const chain: Record<string, FormRow> = {
  "app/admin/genres/actions.ts#addGenreAction": {
    role: "admin",
    at: () => "/admin/genres",
    field: "New genre",
    typed: NAMES,
    button: "Add",
    done: /Kept over it as well/,
  },
  "app/admin/genres/actions.ts#renameGenreAction": {
    role: "admin",
    at: async (its) => {
      await its.genre();
      return "/admin/genres";
    },
    prepare: rename,
    field: "New name of Genre",
    typed: ["Renamed over it", "Renamed over it as well"],
    button: "Rename",
    // the answer was lost, the first new name was not
    done: /Somebody renamed it in the meantime/,
  },
  "app/admin/movies/new/actions.ts#addMovieAction": {
    role: "admin",
    at: () => "/admin/movies/new",
    field: "Title",
    typed: NAMES,
    button: "Add the movie",
    done: /\/admin\/movies\/\d+/,
  },
  "app/admin/movies/[id]/actions.ts#editMovieAction": {
    role: "admin",
    at: ({ movieId }) => `/admin/movies/${movieId}`,
    field: "Director",
    typed: NAMES,
    button: "Save",
    done: /Somebody else saved this/,
  },
  "app/admin/theaters/new/actions.ts#openTheaterAction": {
    role: "admin",
    at: () => "/admin/theaters/new",
    field: "Name",
    typed: NAMES,
    button: "Open the theater",
    // what else it asks for is said beside the fields
    done: /street|address/i,
  },
};

const person = async (its: Tenant) => `/admin/people/${await its.member()}`;

/** Buttons that act at once: no field, and words at the foot of the page. */
const pressed: Record<string, FormRow> = {
  "app/admin/theaters/[id]/actions.ts#archiveTheaterAction": {
    role: "owner",
    at: async (its) => `/admin/theaters/${its.theaterId}`,
    button: "Close the theater",
    done: /is closed|showtimes/,
  },
  "app/admin/promo-codes/actions.ts#disableCodeAction": {
    role: "owner",
    at: async (its) => `/admin/promo-codes/${(await its.promoCode()).id}`,
    button: /^(Disable it|Enable it again)$/,
    done: /is disabled|is good again/,
  },
  "app/admin/people/[id]/actions.ts#signOutPersonAction": {
    role: "admin",
    at: person,
    button: "Sign out everywhere",
    done: /is signed out everywhere/,
  },
  "app/admin/people/invitations/actions.ts#renewInvitationAction": {
    role: "owner",
    at: async (its) => {
      await its.invitation();
      return "/admin/people/invitations";
    },
    button: /^Send again to/,
    done: /A new message goes to/,
  },
  "app/admin/messages/[id]/actions.ts#sendAgainAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.message()}`,
    button: "Send it again",
    done: /on its way again|already/,
  },
  "app/admin/messages/preview/actions.ts#sendSampleAction": {
    role: "owner",
    at: () => "/admin/messages/preview?kind=booking-confirmed",
    button: "Send it to me",
    done: /It goes to /,
  },
  "app/(account)/unsubscribe/[token]/actions.ts#setRemindersAction": {
    role: "nobody",
    at: ({ email }) => optOutPath(email),
    button: /^Send me/,
    done: /You get (no more|reminders)/,
  },
  "app/admin/messages/[id]/actions.ts#liftBlockAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.blockedMessage()}`,
    button: "Write to it again",
    done: /Mail goes to this address again|written to again already/,
  },
  "app/admin/messages/[id]/actions.ts#takeAsSentAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.doubtfulMessage()}`,
    button: "It has arrived",
    done: /taken as sent|known by now/,
  },
  "app/admin/movies/actions.ts#duplicateAction": {
    role: "admin",
    at: ({ movieId }) => `/admin/movies/${movieId}`,
    button: "Duplicate",
    done: /\/admin\/movies\/\d+/,
  },
  "app/admin/theaters/[id]/screen-actions.ts#renameScreenAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}`,
    prepare: async (page) => {
      const open = page.getByRole("button", { name: /^Rename/ }).first();
      if (await open.isVisible()) await open.click();
    },
    field: "New name of",
    typed: NAMES,
    button: "Rename",
    done: /is Kept over it as well now|changed|meanwhile/i,
  },
};

export const formRows: Record<string, FormRow> = {
  ...owned,
  ...chain,
  ...siteRows,
  ...pressed,
  ...tillRows,
};
