import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { shifts } from "@/db/schema/shifts";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { amountMinor, publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { expectedMinor, isOpenTo } from "./shift";

const closeShiftInput = z.object({
  shiftId: publicId,
  /** What is in the drawer now. */
  countedMinor: amountMinor,
  note: line(200),
});

type Input = z.output<typeof closeShiftInput> & { staff: StaffMember; now: number };

export type CloseShiftCode = "not-found" | "closed-already";

/**
 * The drawer is counted: the count stands beside what should be there, and nothing is added to the shift any more. A
 * sale in the same moment is counted before or is in none.
 */
export const closeShift = withInput(closeShiftInput, act);

async function act(
  db: Database,
  { shiftId, countedMinor, note, staff, now }: Input,
): Promise<Result<null, CloseShiftCode>> {
  const it = eq(shifts.id, shiftId);
  const written = await write(db, [
    assertThat("not-found", hasRow(shifts, it, isOpenTo(staff))),
    assertThat("closed-already", hasRow(shifts, it, isNull(shifts.closedAt))),
    db
      .update(shifts)
      .set({ closedAt: now, closedBy: staff.userId, countedMinor, expectedMinor, note })
      .where(it),
    audit(
      db,
      {
        by: staff,
        theaterId: sql`(select theater_id from shifts where id = ${shiftId})`,
        action: "shift.closed",
        objectId: shiftId,
        details: { countedMinor, ...(note && { note }) },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
