import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { USER_ROLES, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { isAdminNow } from "./invited-role";

const changeRoleInput = z.object({ userId: rowId, role: z.enum(USER_ROLES) });

type Input = z.output<typeof changeRoleInput> & { staff: Acting; now: number };

/**
 * Makes someone an admin, or an admin a customer again; the database keeps the last one. A session carries no role, so
 * this holds from the person's next request on.
 */
export const changeRole = withInput(changeRoleInput, act);

async function act(
  db: Database,
  { staff, userId, role, now }: Input,
): Promise<Result<null, "not-found" | "already" | "disabled" | "last-admin" | "confirm-it-is-you">> {
  const person = (condition = sql`1`) =>
    hasRow(users, eq(users.id, userId), isNull(users.erasedAt), condition);
  const written = await write(db, { last_admin: "last-admin" }, [
    assertThat("not-found", isAdminNow(staff)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat("not-found", person()),
    assertThat("already", person(sql`${users.role} <> ${role}`)),
    assertThat("disabled", role === "customer" ? sql`1` : person(sql`${users.disabledAt} is null`)),
    db.update(users).set({ role }).where(eq(users.id, userId)),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: role === "admin" ? "user.promoted" : "user.demoted",
        objectId: userId,
        details: { before: { role: role === "admin" ? "customer" : "admin" }, after: { role } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
