import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { shiftEntries, shifts } from "@/db/schema/shifts";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { amountMinor, publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { expectedMinor, isOpenTo } from "./shift";

const moveCashInput = z.object({
  shiftId: publicId,
  kind: z.enum(["paid-in", "paid-out"]),
  amountMinor: amountMinor.min(1),
  reason: line(200, 1),
});

type Input = z.output<typeof moveCashInput> & { staff: StaffMember; now: number };

export type MoveCashCode = "not-found" | "closed-already" | "not-that-much";

/** Cash is put into the drawer or taken out of it without a sale: change from the bank, notes to the safe. */
export const moveCash = withInput(moveCashInput, act);

async function act(
  db: Database,
  { shiftId, kind, amountMinor: sum, reason, staff, now }: Input,
): Promise<Result<null, MoveCashCode>> {
  const it = eq(shifts.id, shiftId);
  const isOut = kind === "paid-out";
  const written = await write(db, [
    assertThat("not-found", hasRow(shifts, it, isOpenTo(staff))),
    assertThat("closed-already", hasRow(shifts, it, isNull(shifts.closedAt))),
    ...(isOut ? [assertThat("not-that-much", hasRow(shifts, it, sql`${expectedMinor} >= ${sum}`))] : []),
    db
      .insert(shiftEntries)
      .values({ shiftId, kind, amountMinor: isOut ? -sum : sum, reason, createdAt: now }),
    audit(
      db,
      {
        by: staff,
        theaterId: sql`(select theater_id from shifts where id = ${shiftId})`,
        action: isOut ? "shift.paid-out" : "shift.paid-in",
        objectId: shiftId,
        details: { amountMinor: sum, reason },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
