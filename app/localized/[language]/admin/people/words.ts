import type { StaffRole } from "@/db/schema/accounts";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** In the order in which they are offered. */
export const STAFF_WORDS = {
  door: "staff.role.door",
  owner: "staff.role.owner",
} satisfies Record<StaffRole, FixedKey>;

/** "Sun 22 Nov, 10:05 UTC": people belong to no theater, so their times are nobody's local ones. */
export const momentOf = (at: number): string =>
  t("people.moment", { day: formatShortDay(at, "UTC"), time: formatTime(at, "UTC") });
