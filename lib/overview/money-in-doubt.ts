import type { StaffMember } from "@/lib/accounts/staff-member";
import { MINUTE_MS } from "@/lib/clock-units";

/** Of each kind; the rest shows itself once these are done. */
export const MOST_OF_A_KIND = 8;

/** A provider that has not answered by then is not just slow. */
export const IN_DOUBT_AFTER_MS = 15 * MINUTE_MS;

export type Query = { staff: Pick<StaffMember, "userId" | "isAdmin">; now: number };
