import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { passkeys, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { endSessions } from "@/lib/accounts/sessions/session";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { hasFactor, isConfirmed } from "./has-second-step";
import { dropSecondStep } from "./remove-second-step";
import { tellOfSecondStep } from "./tell";

const resetSecondStepInput = z.object({ userId: rowId });

type Input = z.output<typeof resetSecondStepInput> & { staff: StaffMember | null; now: number };

/**
 * Takes the second step and the passkeys of somebody who has lost what they need for them, by an admin or, without one (`staff` null), by
 * a command. Their sessions end with it, and they are told.
 */
export const resetSecondStep = withInput(resetSecondStepInput, act);

async function act(
  db: Database,
  { staff, userId, now }: Input,
): Promise<Result<null, "not-found" | "self" | "off-already" | "confirm-it-is-you">> {
  if (userId === staff?.userId) return fail("self");
  const user = await db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) return fail("not-found");
  const written = await write(db, [
    assertThat("not-found", staff ? isAdminNow(staff) : sql`1`),
    assertThat("confirm-it-is-you", staff ? isConfirmed(staff, now) : sql`1`),
    assertThat("off-already", hasFactor(userId)),
    ...dropSecondStep(db, userId),
    db.delete(passkeys).where(eq(passkeys.userId, userId)),
    endSessions(db, userId),
    ...tellOfSecondStep(db, { user, by: staff, change: "reset" }, now),
  ]);
  return written.ok ? ok(null) : written;
}
