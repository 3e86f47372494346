import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { shifts } from "@/db/schema/shifts";
import { assertThat, write } from "@/db/write";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { amountMinor, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";

const openShiftInput = z.object({
  theaterId: rowId,
  /** What is in the drawer, in the theater's currency. */
  floatMinor: amountMinor,
});

type Input = z.output<typeof openShiftInput> & { staff: StaffMember; now: number };

export type OpenShiftCode = "not-found" | "open-already";

/** Somebody takes over a drawer at a theater: from now on it is said what should be in it. One shift a person and theater. */
export const openShift = withInput(openShiftInput, act);

async function act(
  db: Database,
  { theaterId, floatMinor, staff, now }: Input,
): Promise<Result<{ shiftId: string }, OpenShiftCode>> {
  const shiftId = newId();
  const written = await write(
    db,
    { "unique:shifts": "open-already", "not-null:shifts.currency": "not-found" },
    [
      assertThat("not-found", canSell(staff, sql`${theaterId}`)),
      db.insert(shifts).values({
        ...{ id: shiftId, theaterId, userId: staff.userId, floatMinor, openedAt: now },
        currency: sql`(select currency from theaters where id = ${theaterId})`,
      }),
      audit(
        db,
        { by: staff, theaterId, action: "shift.opened", objectId: shiftId, details: { floatMinor } },
        now,
      ),
    ],
  );
  return written.ok ? ok({ shiftId }) : written;
}
