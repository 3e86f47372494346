"use server";
import { refresh } from "next/cache";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { setSafeguards } from "@/lib/accounts/second-step/set-safeguards";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { parseMinor } from "@/lib/money";
import { orBusy } from "@/lib/or-busy";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";

/** Saves what a theater asks of those who work there. */
export const setSafeguardsAction = guarded(
  async (
    theaterId: number,
    _: FormState<"confirmRefundsOver">,
    data: FormData,
  ): Promise<FormState<"confirmRefundsOver">> => {
    const staff = await requireManager();
    const form = asForm(data);
    const now = await currentTime();
    const theater = await getTheaterForStaff(database(), { staff, theaterId });
    if (!theater) return { refusal: t("theaters.refused.gone") };
    const amount = textIn(form, "confirmRefundsOver").trim();
    const asked = {
      needsSecondStep: form.has("needsSecondStep"),
      confirmRefundsOverMinor: amount === "" ? null : (parseMinor(amount, theater.currency) ?? Number.NaN),
    };
    const answer = await confirmed(
      await orBusy(() => setSafeguards(database(), { theaterId, ...asked, staff, now })),
    );
    if (!answer.ok) {
      if (answer.code === "invalid-input")
        return { errors: { confirmRefundsOver: t("theaters.safeguards.amountWrong") } };
      return { refusal: t(answer.code === "busy" ? "theaters.refused.busy" : "theaters.refused.gone") };
    }
    refresh();
    return { savedAt: now };
  },
);
