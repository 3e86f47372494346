import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { endSessions } from "@/lib/accounts/sessions/session";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { isAdminNow } from "./invited-role";

const disableUserInput = z.object({ userId: rowId, isDisabled: z.boolean() });

type Input = z.output<typeof disableUserInput> & { staff: StaffMember; now: number };

/** Shuts an account, its sessions with it, or opens it again. Tickets bought with it stay good. */
export const disableUser = withInput(disableUserInput, act);

async function act(
  db: Database,
  { staff, userId, isDisabled, now }: Input,
): Promise<Result<null, "not-found" | "self" | "last-admin" | "confirm-it-is-you">> {
  if (userId === staff.userId) return fail("self");
  const written = await write(db, { last_admin: "last-admin" }, [
    assertThat("not-found", isAdminNow(staff)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat("not-found", hasRow(users, eq(users.id, userId), isNull(users.erasedAt))),
    db
      .update(users)
      .set({ disabledAt: isDisabled ? now : null })
      .where(eq(users.id, userId)),
    endSessions(db, userId),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: isDisabled ? "user.disabled" : "user.enabled",
        objectId: userId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
