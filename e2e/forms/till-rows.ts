import { freeSeats } from "@/e2e/scene/buying";
import type { FormRow } from "./form-row";

/** What is asked at the till about seats that are chosen on its map. */
export const tillRows: Record<string, FormRow> = {
  "app/admin/box-office/[showtimeId]/actions.ts#quoteCodeAction": {
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
};
