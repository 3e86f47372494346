import { reviewPath } from "@/lib/reviews/review-link";
import { EMAILS, type FormRow, NAMES } from "./form-row";

/** What customers and their friends fill in. */
export const siteRows: Record<string, FormRow> = {
  "app/localized/[language]/(account)/account/actions.ts#renameAction": {
    role: "customer",
    at: () => "/account",
    field: "Name",
    typed: NAMES,
    button: "Save the name",
    done: /Your name is saved/,
  },
  "app/localized/[language]/(account)/sign-in/actions.ts#signInAction": {
    role: "nobody",
    at: () => "/sign-in",
    field: "E-mail",
    typed: EMAILS,
    button: "Sign in",
    done: /write your password/,
  },
  "app/localized/[language]/(account)/register/actions.ts#registerAction": {
    role: "nobody",
    at: () => "/register",
    prepare: (page) => page.getByLabel("Name").fill("Ada"),
    field: "E-mail",
    typed: EMAILS,
    button: "Send me the link",
    done: /Look into your mailbox/,
  },
  "app/localized/[language]/(account)/reset/actions.ts#resetAction": {
    role: "nobody",
    at: () => "/reset",
    field: "E-mail",
    typed: EMAILS,
    button: "Send me the link",
    done: /Look into your mailbox/,
  },
  "app/localized/[language]/(site)/vouchers/at/[slug]/actions.ts#buyAction": {
    role: "nobody",
    at: async (its) => `/vouchers/at/${(await its.theater()).slug}`,
    prepare: async (page) => {
      await page.getByLabel("Your name").fill("Ada");
      await page.getByLabel("Your e-mail").fill("ada@example.com");
    },
    field: "Your message",
    typed: NAMES,
    button: "Pay for the voucher",
    // the answer was lost, and it is one voucher
    done: /\/checkout\/payment\/|\/vouchers\/[\w-]{44}/,
  },
  "app/localized/[language]/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction": {
    role: "nobody",
    at: async (its) => reviewPath((await its.review()).ticketId),
    field: "Your words",
    typed: NAMES,
    button: "Save the changes",
    done: /Your review is saved/,
  },
  "app/_reviews/actions.ts#reportAction": {
    role: "nobody",
    at: async (its) => {
      await its.review();
      return `/movies/${(await its.theater()).slug}/reviews`;
    },
    prepare: async (page) => {
      const button = page.getByRole("button", { name: "Report it" }).first();
      if (await button.isVisible()) return;
      await page.getByText("Report this review").first().click();
    },
    button: "Report it",
    done: /The theater looks at it/,
  },
  "app/localized/[language]/(site)/vouchers/balance/actions.ts#balanceAction": {
    role: "nobody",
    at: () => "/vouchers/balance",
    field: "Code of the voucher",
    typed: ["BCDF-GHJK-MNPQ-RSTV", "BCDF-GHJK-MNPQ-RSTW"],
    button: "Show what is left",
    done: /We do not know this voucher/,
  },
  "app/localized/[language]/(site)/tickets/offered/[offerToken]/actions.ts#acceptAction": {
    role: "nobody",
    at: async (its) => `/tickets/offered/${(await its.offered()).offerToken}`,
    field: "Your name",
    typed: ["Grace", "Grace Hopper"],
    button: "Accept this ticket",
    // the answer was lost, and the ticket is Grace's
    done: /has been accepted already/,
  },
};
