"use server";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { rowId } from "@/app/admin/_showtimes/input";
import { BUSY_WORDS, CANCEL_WORDS, NOT_FOUND_WORDS } from "@/app/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { text } from "@/lib/input/text";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";

const form = z.object({
  showtimeId: rowId,
  revision: z.coerce.number().int().positive(),
  reason: text(500, 1),
});

/** So many refunds are awaited; the showtime's page and the timer go on with the others. */
const AWAITED = 50;

/** Calls it off, refunds who booked, and goes back to the showtime. */
export const cancelShowtimeAction = guarded(
  async (id: number, _: FormState<"reason">, data: FormData): Promise<FormState<"reason">> => {
    const steward = await requireManager();
    const sent = form.safeParse({ ...Object.fromEntries(asForm(data)), showtimeId: id });
    if (!sent.success) {
      const isReason = sent.error.issues.every(({ path }) => path[0] === "reason");
      return isReason
        ? { errors: { reason: "Say in a sentence why, in up to 500 letters." } }
        : { refusal: NOT_FOUND_WORDS };
    }
    const { showtimeId } = sent.data;
    const { userId } = steward;
    const answer = await orBusy(async () => {
      const now = await currentTime();
      const cancelled = await cancelShowtime(database(), { ...sent.data, steward, now });
      // what this does not reach, or is too busy for, is gone on with later
      if (cancelled.ok)
        await orBusy(() => refundCancelled(database(), { showtimeId, userId, now, limit: AWAITED }));
      return cancelled;
    });
    if (!answer.ok) return { refusal: answer.code === "busy" ? BUSY_WORDS : CANCEL_WORDS[answer.code] };
    updateTag("showtimes");
    redirect(`/admin/showtimes/${showtimeId}`);
  },
);
