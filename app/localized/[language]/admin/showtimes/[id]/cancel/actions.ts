"use server";
import { updateTag } from "next/cache";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { CANCEL_WORDS } from "@/app/localized/[language]/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { redirect } from "@/lib/redirect";

/** So many refunds are awaited; the showtime's page and the timer go on with the others. */
const AWAITED = 50;

/** Cancels it, refunds who booked, and goes back to the showtime. */
export const cancelShowtimeAction = guarded(
  async (id: number, _: FormState<"reason">, data: FormData): Promise<FormState<"reason">> => {
    const staff = await requireManager();
    const form = asForm(data);
    const asked = { showtimeId: id, revision: numberIn(form, "revision"), reason: textIn(form, "reason") };
    const { userId } = staff;
    const answer = await confirmed(
      await orBusy(async () => {
        const now = await currentTime();
        const cancelled = await cancelShowtime(database(), { ...asked, staff, now });
        // what this does not reach, or is too busy for, is gone on with later
        if (cancelled.ok)
          await orBusy(() => refundCancelled(database(), { showtimeId: id, userId, now, limit: AWAITED }));
        return cancelled;
      }),
    );
    if (!answer.ok && answer.code === "invalid-input") {
      const errors = fieldErrors(answer, { reason: t("showtimes.fieldError.reason") });
      return Object.keys(errors).length > 0 ? { errors } : { refusal: t("showtimes.refusal.notFound") };
    }
    if (!answer.ok)
      return { refusal: answer.code === "busy" ? t("showtimes.refusal.busy") : t(CANCEL_WORDS[answer.code]) };
    updateTag("showtimes");
    redirect(`/admin/showtimes/${id}`);
  },
);
