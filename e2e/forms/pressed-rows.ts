import type { Tenant } from "@/e2e/authorization/tenant";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { type FormRow, NAMES } from "./form-row";

const person = async (its: Tenant) => `/admin/people/${await its.member()}`;

/** Buttons that act at once: no field, and words at the foot of the page. */
export const pressedRows: Record<string, FormRow> = {
  "app/localized/[language]/admin/theaters/[id]/actions.ts#archiveTheaterAction": {
    role: "owner",
    at: async (its) => `/admin/theaters/${its.theaterId}`,
    button: "Close the theater",
    done: /is closed|showtimes/,
  },
  "app/localized/[language]/admin/promo-codes/actions.ts#disableCodeAction": {
    role: "owner",
    at: async (its) => `/admin/promo-codes/${(await its.promoCode()).id}`,
    button: /^(Disable it|Enable it again)$/,
    done: /is disabled|is good again/,
  },
  "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction": {
    role: "admin",
    at: person,
    button: "Sign out everywhere",
    done: /is signed out everywhere/,
  },
  "app/localized/[language]/admin/people/invitations/actions.ts#renewInvitationAction": {
    role: "owner",
    at: async (its) => {
      await its.invitation();
      return "/admin/people/invitations";
    },
    button: /^Send again to/,
    done: /A new message goes to/,
  },
  "app/localized/[language]/admin/messages/[id]/actions.ts#sendAgainAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.message()}`,
    button: "Send it again",
    done: /on its way again|already/,
  },
  "app/localized/[language]/admin/messages/preview/actions.ts#sendSampleAction": {
    role: "owner",
    at: () => "/admin/messages/preview?kind=booking-confirmed",
    button: "Send it to me",
    done: /It goes to /,
  },
  "app/localized/[language]/(account)/unsubscribe/[token]/actions.ts#setOptOutAction": {
    role: "nobody",
    at: ({ email }) => optOutPath(email),
    button: /^Send me/,
    done: /You get (no more|reminders)/,
  },
  "app/_watching/actions.ts#watchAction": {
    role: "customer",
    at: async (its) => `/movies/${(await its.theater()).slug}`,
    button: "Watch list",
    done: /It is on your watch list/,
  },
  "app/localized/[language]/admin/messages/[id]/actions.ts#liftBlockAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.blockedMessage()}`,
    button: "Write to it again",
    done: /Mail goes to this address again|written to again already/,
  },
  "app/localized/[language]/admin/messages/[id]/actions.ts#takeAsSentAction": {
    role: "admin",
    at: async (its) => `/admin/messages/${await its.doubtfulMessage()}`,
    button: "It has arrived",
    done: /taken as sent|known by now/,
  },
  "app/localized/[language]/admin/movies/actions.ts#duplicateAction": {
    role: "admin",
    at: ({ movieId }) => `/admin/movies/${movieId}`,
    button: "Duplicate",
    done: /\/admin\/movies\/\d+/,
  },
  "app/localized/[language]/admin/theaters/[id]/screen-actions.ts#renameScreenAction": {
    role: "owner",
    at: ({ theaterId }) => `/admin/theaters/${theaterId}`,
    prepare: async (page) => {
      if (await page.getByLabel("New name of").isVisible()) return;
      // "Rename" alone would send what is open
      await page
        .getByRole("button", { name: /^Rename \S/ })
        .first()
        .click();
    },
    field: "New name of",
    typed: NAMES,
    button: "Rename",
    done: /is Kept over it as well now|changed|meanwhile/i,
  },
};
