"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { showtimeIn } from "@/app/localized/[language]/admin/_showtimes/input";
import {
  fieldWords,
  planRefusal,
  type ShowtimeField,
} from "@/app/localized/[language]/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { redirect } from "@/lib/redirect";

/** Schedules the showtime and goes to it; answers words when it cannot. */
export const scheduleAction = guarded(
  async (_: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const wish = { ...showtimeIn(form), state: textIn(form, "state") as "draft" | "on-sale" };
    const answer = await orBusy(async () =>
      scheduleShowtime(database(), { ...wish, staff, now: await currentTime() }),
    );
    if (!answer.ok && answer.code === "invalid-input") return { errors: fieldErrors(answer, fieldWords()) };
    if (!answer.ok)
      return answer.code === "busy"
        ? { refusal: t("showtimes.refusal.busy") }
        : { errors: planRefusal(answer) };
    updateTag("showtimes");
    redirect(`/admin/showtimes/${answer.value.showtimeId}?scheduled`);
  },
);
