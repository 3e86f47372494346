"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { planWords } from "@/app/localized/[language]/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { readStart } from "@/lib/programme/schedule-showtime";
import { wallTime } from "@/lib/scheduling/showtime-input";
import type { SpotRefusal } from "../_components/spot-form";

const zones = new Set(Intl.supportedValuesOf("timeZone"));

const form = z.object({
  localDate: z.iso.date(),
  localTime: wallTime,
  repeated: z.enum(["earlier", "later"]).optional(),
  timeZone: z.string().refine((name) => name === "UTC" || zones.has(name)),
  dayTurnsMinute: z.number().int().min(0).max(720),
});

/** What a day of a theater and a time mean, for a page that carries no date library; words when it means nothing. */
export const toInstantAction = guarded(async (input: z.input<typeof form>): Promise<number | SpotRefusal> => {
  await requireManager();
  const sent = form.safeParse(input);
  if (!sent.success) return { words: t("schedule.fill.chooseTime"), code: "invalid-input" };
  const { timeZone, dayTurnsMinute, repeated, ...said } = sent.data;
  const { start } = readStart({ ...said, ...(repeated ? { repeated } : {}) }, { timeZone, dayTurnsMinute });
  return start.ok ? start.value : { words: planWords(start.code), code: start.code };
});
