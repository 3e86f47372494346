"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { PLAN_WORDS } from "@/app/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { readStart } from "@/lib/programme/schedule-showtime";
import { wallTime } from "@/lib/scheduling/showtime-input";

const zones = new Set(Intl.supportedValuesOf("timeZone"));

const form = z.object({
  localDate: z.iso.date(),
  localTime: wallTime,
  repeated: z.enum(["earlier", "later"]).optional(),
  timeZone: z.string().refine((name) => name === "UTC" || zones.has(name)),
  dayTurnsMinute: z.number().int().min(0).max(720),
});

/** What a day of a theater and a time mean, for a page that carries no date library; words when it means nothing. */
export const toInstantAction = guarded(async (input: z.input<typeof form>): Promise<number | string> => {
  await requireManager();
  const sent = form.safeParse(input);
  if (!sent.success) return "Choose a day and a time.";
  const { timeZone, dayTurnsMinute, repeated, ...said } = sent.data;
  const { start } = readStart({ ...said, ...(repeated ? { repeated } : {}) }, { timeZone, dayTurnsMinute });
  return start.ok ? start.value : PLAN_WORDS[start.code].words;
});
