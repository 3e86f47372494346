"use server";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { fieldErrors, showtimeForm } from "@/app/admin/_showtimes/input";
import { BUSY_WORDS, planRefusal, type ShowtimeField } from "@/app/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";

const state = z.object({ state: z.enum(["on-sale", "draft"]) });

/** Schedules the showtime and goes to it; answers words when it cannot. */
export const scheduleAction = guarded(
  async (_: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const steward = await requireManager();
    const sent = showtimeForm.and(state).safeParse(Object.fromEntries(asForm(data)));
    if (!sent.success) return { errors: fieldErrors(sent.error) };
    const answer = await orBusy(async () =>
      scheduleShowtime(database(), { ...sent.data, steward, now: await currentTime() }),
    );
    if (!answer.ok) return answer.code === "busy" ? { refusal: BUSY_WORDS } : { errors: planRefusal(answer) };
    updateTag("showtimes");
    redirect(`/admin/showtimes/${answer.value.showtimeId}?scheduled`);
  },
);
