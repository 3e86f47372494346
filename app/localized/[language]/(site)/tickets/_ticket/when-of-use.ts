import { HOUR_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** Whoever opens their tickets this close to the start is on the way, or in the queue. */
const NEAR_MS = 3 * HOUR_MS;
/** A showtime may end late, and a device's clock be wrong. */
const KEPT_AFTER_MS = 12 * HOUR_MS;

type Times = Pick<ShowtimeDetails, "startsAt" | "endsAt" | "state" | "timeZone">;

/** Whether something of it can still be shown at a door. */
export const isOfUse = (
  { cancelledAt, showtime }: { cancelledAt: number | null; showtime: Times },
  now: number,
): boolean => cancelledAt === null && showtime.state !== "cancelled" && showtime.endsAt > now;

/** For how long a device keeps tickets, of when they are, and whether the screen should stay on by itself. */
export const keptFacts = ({ startsAt, endsAt, timeZone }: Times, now: number) => ({
  isNear: startsAt - now < NEAR_MS,
  until: endsAt + KEPT_AFTER_MS,
  asOf: t("tickets.kept.moment", { day: formatShortDay(now, timeZone), time: formatTime(now, timeZone) }),
});
