import { refresh, updateTag } from "next/cache";
import type { Refused } from "@/app/_actions/refused";
import { withParams } from "@/app/localized/[language]/admin/_address";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { nameOfPreview, previewShowtimes } from "@/lib/programme/preview-showtimes";
import { type ScheduleShowtimesCode, scheduleShowtimes } from "@/lib/programme/schedule-showtimes";
import { redirect } from "@/lib/redirect";
import { fail, ok } from "@/lib/result";
import { businessDay } from "@/lib/scheduling/business-day";
import type { Stage } from "@/lib/scheduling/list-stages";
import { isFitting, type Wish } from "@/lib/scheduling/plan";

export type AcceptState = { refusal?: string };
export type AcceptAction = (before: AcceptState, data: FormData) => Promise<AcceptState | Refused>;

const WORDS = {
  "not-found": "schedule.accept.notYours",
  changed: "schedule.accept.changed",
  nothing: "schedule.accept.nothingFits",
  "invalid-input": "schedule.accept.changed",
  busy: "showtimes.refusal.busy",
} satisfies Record<ScheduleShowtimesCode | "nothing" | "invalid-input" | "busy", FixedKey>;

type Accepted = {
  staff: StaffMember;
  stage: Stage;
  wishes: Wish[];
  state: "draft" | "on-sale";
  /** What the preview that was shown would have made. */
  seen: string;
};

/** Makes what a preview showed as fitting, all in one batch, and goes to its first day. */
export async function accept({ staff, stage, wishes, state, seen }: Accepted): Promise<AcceptState> {
  const theaterId = stage.id;
  const answer = await orBusy(async () => {
    const now = await currentTime();
    const planned = await previewShowtimes(database(), { theaterId, wishes, staff, now });
    if (!planned) return fail("not-found");
    if (nameOfPreview(planned) !== seen) return fail("changed");
    const fitting = planned.filter(isFitting);
    if (fitting.length === 0) return fail("nothing");
    const made = await scheduleShowtimes(database(), { theaterId, fitting, state, staff, now });
    return made.ok ? ok(fitting) : made;
  });
  if (!answer.ok) {
    // the preview is made anew
    if (answer.code === "changed") refresh();
    return { refusal: t(WORDS[answer.code]) };
  }
  updateTag("showtimes");
  const day = businessDay(Math.min(...answer.value.map(({ startsAt }) => startsAt)), stage);
  redirect(withParams("/admin/schedule", { theater: theaterId, day, made: answer.value.length }));
}
