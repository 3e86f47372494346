import type { CaptionsRule } from "@/db/schema/venues";

/** What is offered to a theater that has no rule yet: evenings from Friday to Sunday are peak. */
export const SUGGESTED_RULE: CaptionsRule = {
  ...{ fromShowtimes: 10, sharePercent: 25, peakSharePercent: 50 },
  peak: { days: [5, 6, 7], fromMinute: 17 * 60, toMinute: 22 * 60 },
};
