import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { theaterStaff, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { endSessions } from "@/lib/accounts/sessions/session";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { isAdminNow } from "./invited-role";

const signOutPersonInput = z.object({ userId: rowId });

type Input = z.output<typeof signOutPersonInput> & { staff: StaffMember; now: number };

/** Ends every session of someone else: an admin of anyone, an owner of who works for them and is no admin. */
export const signOutPerson = withInput(signOutPersonInput, act);

async function act(db: Database, { staff, userId, now }: Input): Promise<Result<null, "not-found">> {
  const onTheirTeam = db
    .select({ one: sql`1` })
    .from(theaterStaff)
    .innerJoin(users, eq(users.id, theaterStaff.userId))
    .where(and(eq(users.id, userId), ne(users.role, "admin"), canManage(staff, theaterStaff.theaterId)));
  const written = await write(db, [
    assertThat("not-found", staff.isAdmin ? isAdminNow(staff) : sql`exists ${onTheirTeam}`),
    assertThat("not-found", hasRow(users, eq(users.id, userId))),
    endSessions(db, userId),
    audit(db, { by: staff, theaterId: null, action: "user.signed-out-everywhere", objectId: userId }, now),
  ]);
  return written.ok ? ok(null) : written;
}
