"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { wallTime } from "@/app/admin/showtimes/_input";
import { PLAN_WORDS } from "@/app/admin/showtimes/words";
import { requireManager } from "@/lib/accounts/viewer";
import { toInstant } from "@/lib/scheduling/wall-clock";

const zones = new Set(Intl.supportedValuesOf("timeZone"));

const form = z.object({
  localDate: z.iso.date(),
  localTime: wallTime,
  repeated: z.enum(["earlier", "later"]).optional(),
  timeZone: z.string().refine((name) => name === "UTC" || zones.has(name)),
});

/** What a wall clock means, for a page that carries no date library; words when it means nothing. */
export const toInstantAction = guarded(async (input: z.input<typeof form>): Promise<number | string> => {
  await requireManager();
  const sent = form.safeParse(input);
  if (!sent.success) return "Choose a day and a time.";
  const { localDate: date, localTime: time, timeZone, repeated } = sent.data;
  const instant = toInstant({ date, time, timeZone }, repeated);
  return instant.ok ? instant.value : PLAN_WORDS[instant.code].words;
});
