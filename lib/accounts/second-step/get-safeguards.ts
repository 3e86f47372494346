import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterSafeguards } from "@/db/schema/accounts";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

/** What a theater asks of those who work there, for who runs it; nothing, where nothing was said. */
export async function getSafeguards(
  db: Database,
  { staff, theaterId }: { staff: StaffMember; theaterId: number },
) {
  const found = await db
    .select({
      needsSecondStep: theaterSafeguards.needsSecondStep,
      confirmRefundsOverMinor: theaterSafeguards.confirmRefundsOverMinor,
    })
    .from(theaterSafeguards)
    .where(and(eq(theaterSafeguards.theaterId, theaterId), canManage(staff, theaterSafeguards.theaterId)))
    .get();
  return found ?? { needsSecondStep: false, confirmRefundsOverMinor: null };
}

export type Safeguards = Awaited<ReturnType<typeof getSafeguards>>;
