import { freeSeats } from "@/e2e/scene/buying";
import type { FormRow } from "./form-row";

/** What is asked at the till about seats that are chosen on its map. */
export const tillRows: Record<string, FormRow> = {
  "app/localized/[language]/admin/box-office/[showtimeId]/actions.ts#quoteCodeAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/box-office/${showtimeId}`,
    prepare: async (page) => {
      const code = page.getByLabel("Code", { exact: true });
      if (await code.isVisible()) return;
      await freeSeats(page).first().click();
      await page.getByText("A promotion code", { exact: true }).click();
    },
    field: "Code",
    typed: ["NONE", "NEVER"],
    button: "Use it",
    done: /Nobody has made this code/,
    unheard: /could not hear back about this code/,
  },
  "app/localized/[language]/admin/box-office/_paying/voucher-action.ts#quoteVoucherAtTillAction": {
    role: "owner",
    at: ({ showtimeId }) => `/admin/box-office/${showtimeId}`,
    prepare: async (page) => {
      const code = page.getByLabel("Code of the voucher");
      if (await code.isVisible()) return;
      await freeSeats(page).first().click();
      await page.getByText("A gift voucher", { exact: true }).click();
    },
    field: "Code of the voucher",
    typed: ["NONE", "NEVER"],
    button: "Use the voucher",
    done: /Nobody has this voucher/,
    unheard: /could not hear back about this voucher/,
  },
  "app/localized/[language]/admin/box-office/shifts/actions.ts#openShiftAction": {
    role: "admin",
    at: () => "/admin/box-office/shifts",
    prepare: async (page) =>
      page
        .getByLabel("Theater")
        .selectOption({ index: 0 })
        .then(() => {}),
    field: "In the drawer",
    typed: ["100", "99.50"],
    button: "Open the shift",
    // the answer that was lost had opened it
    done: /You have an open shift there/,
  },
  "app/localized/[language]/admin/box-office/shifts/actions.ts#moveCashAction": {
    role: "owner",
    at: async (its) => `/admin/box-office/shifts/${await its.shift()}`,
    prepare: async (page) => page.getByLabel("Sum").fill("1"),
    field: "What for",
    typed: ["to the safe", "change"],
    button: "Write it down",
    done: /change/,
  },
  "app/localized/[language]/admin/box-office/shifts/actions.ts#closeShiftAction": {
    role: "owner",
    at: async (its) => `/admin/box-office/shifts/${await its.shift()}`,
    field: "Counted",
    typed: ["100", "99.50"],
    button: "Close the shift",
    done: /Difference/,
  },
};
