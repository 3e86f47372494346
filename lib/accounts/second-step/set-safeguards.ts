import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { theaterSafeguards } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { getSafeguards } from "./get-safeguards";
import { isConfirmed } from "./has-second-step";

const setSafeguardsInput = z.object({
  theaterId: rowId,
  /** Who works there and has no second step is led to set one up, and may do nothing else in the dashboard until then. */
  needsSecondStep: z.boolean(),
  /** Who refunds more at once confirms first that it is they; null: nobody is asked. */
  confirmRefundsOverMinor: z.int().min(0).max(1e12).nullable(),
});

type Input = z.output<typeof setSafeguardsInput> & { staff: StaffMember; now: number };

/** Says what a theater asks of those who work there before they may go on. */
export const setSafeguards = withInput(setSafeguardsInput, act);

async function act(
  db: Database,
  { staff, theaterId, now, ...input }: Input,
): Promise<Result<null, "not-found" | "confirm-it-is-you">> {
  const { needsSecondStep, confirmRefundsOverMinor } = input;
  const asked = { needsSecondStep, confirmRefundsOverMinor };
  const before = await getSafeguards(db, { staff, theaterId });
  const written = await write(db, [
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    db
      .insert(theaterSafeguards)
      .values({ theaterId, ...asked })
      .onConflictDoUpdate({ target: theaterSafeguards.theaterId, set: asked }),
    audit(
      db,
      {
        ...{ by: staff, theaterId, action: "theater.safeguards-set", objectId: theaterId },
        details: changes(before, asked),
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
