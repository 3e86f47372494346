"use server";
import { updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { withParams } from "@/app/localized/[language]/admin/_address";
import { clashWords, planWords } from "@/app/localized/[language]/admin/_showtimes/words";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { previewShowtimes } from "@/lib/programme/preview-showtimes";
import { readStart } from "@/lib/programme/schedule-showtime";
import { scheduleShowtimes } from "@/lib/programme/schedule-showtimes";
import { redirect } from "@/lib/redirect";
import { fail, ok } from "@/lib/result";
import type { DayClock } from "@/lib/scheduling/business-day";
import { getDefaultPresentation } from "@/lib/scheduling/get-default-presentation";
import { isFitting, type Wish } from "@/lib/scheduling/plan";
import { acceptedDay } from "./_accepted-day";

/** Accepts a proposed day as it was adjusted: all of it in one batch, or nothing, with words about what is in the way. */
export const acceptDayAction = guarded(async (input: z.input<typeof acceptedDay>): Promise<string> => {
  const staff = await requireManager();
  const sent = acceptedDay.safeParse(input);
  if (!sent.success) return t("schedule.fill.nothingToMake");
  const { theaterId, day, items, state, priceCardId, format } = sent.data;
  const { stage } = await readScheduleView(staff, { theater: String(theaterId) });
  if (!stage) return t("schedule.fill.notYours");
  const answer = await orBusy(async () => {
    const now = await currentTime();
    const wishes = await asWishes({ items, theaterId, priceCardId, format, clock: stage });
    const planned = (await previewShowtimes(database(), { theaterId, wishes, staff, now })) ?? [];
    const wrong = planned.find((it) => !isFitting(it));
    if (wrong?.why)
      return {
        ...fail("unfit"),
        words: t("schedule.fill.unfit", {
          movie: wrong.title,
          time: wrong.wish.time,
          screen: wrong.screenName,
          why: wrong.clash ? clashWords(wrong.clash, stage.timeZone) : planWords(wrong.why),
        }),
      };
    const fitting = planned.filter(isFitting);
    const made = await scheduleShowtimes(database(), { theaterId, fitting, state, staff, now });
    return made.ok ? ok(made.value.showtimeIds.length) : made;
  });
  if (!answer.ok) {
    if ("words" in answer) return answer.words;
    return t(answer.code === "busy" ? "showtimes.refusal.busy" : "schedule.fill.changed");
  }
  updateTag("showtimes");
  redirect(withParams("/admin/schedule", { theater: theaterId, day, made: answer.value }));
});

type Query = Pick<z.infer<typeof acceptedDay>, "items" | "theaterId" | "priceCardId" | "format"> & {
  clock: DayClock;
};

/** Each movie in the language in which it was shown last. */
async function asWishes({ items, theaterId, priceCardId, format, clock }: Query): Promise<Wish[]> {
  const defaults = new Map<number, Awaited<ReturnType<typeof getDefaultPresentation>>>();
  for (const movieId of new Set(items.map((item) => item.movieId)))
    defaults.set(movieId, await getDefaultPresentation(database(), movieId, theaterId));
  return items.map(({ movieId, screenId, startsAt }) => {
    const { language = "English", subtitles = null } = defaults.get(movieId) ?? {};
    const parts = { movieId, screenId, priceCardId, format, language, subtitles };
    return { ...parts, ...readStart({ startsAt }, clock) };
  });
}
