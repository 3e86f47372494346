import { type AnyColumn, eq, isNull, type SQL, sql } from "drizzle-orm";
import { hasRow } from "@/db/conditions";
import type { Given } from "@/db/prepared";
import { users } from "@/db/schema/accounts";
import { env } from "@/lib/env";
import type { ApiClient } from "./api-client";
import { mayStillMake } from "./api-clients/may-still-make";
import { MAY, PERMISSIONS, type Permission, rolesWith } from "./permissions";
import type { SignedInUser } from "./sessions/session-user";

/** Someone who works here: an admin, a theater's owner, or staff at its door. */
export type StaffMember = {
  userId: number;
  name: string;
  isAdmin: boolean;
  /** At one theater at least; at which, each query asks by `canManage`, `canSell` and `canScan`. */
  may: readonly Permission[];
  /** The session they act in, for what asks that it is still they who sit there. */
  idHash?: string | null;
};

/** Whoever acts for a theater: a person on its team, or a program that does so by a token. */
export type Acting = Pick<StaffMember, "userId" | "isAdmin" | "idHash"> | Pick<ApiClient, "clientId">;

/** The same in a statement that is written once for many. */
type Staff = Pick<StaffMember, "userId" | "isAdmin"> | { clientId: Given<number> };

/**
 * Works here, and may do nothing before they have set up the second step that is asked for by their theater, or by all. A
 * passkey is as good, where it was shown: beside it the password alone signs in too.
 */
export function lacksSecondStep({ role, theaterRoles, ...user }: SignedInUser): boolean {
  const worksHere = role === "admin" || theaterRoles.length > 0;
  const hasShown = user.hasSecondStep || (user.hasPasskey && user.isTwice);
  return !hasShown && (user.needsSecondStep || (worksHere && env.MATINEE_STAFF_SECOND_STEP));
}

/** A person as the theaters know them now, or null when they have no part in it, or may have none yet. */
export function staffMemberOf(user: SignedInUser): StaffMember | null {
  const { id, name, role, theaterRoles } = user;
  const isAdmin = role === "admin";
  if (lacksSecondStep(user) || (!isAdmin && theaterRoles.length === 0)) return null;
  const may = PERMISSIONS.filter(
    (permission) => isAdmin || theaterRoles.some((theirs) => MAY[theirs].includes(permission)),
  );
  return { userId: id, name, isAdmin, may };
}

/** Condition for every read and write of the dashboard: the theater is one that this person runs. */
export const canManage = (by: Staff, theaterId: AnyColumn | SQL): SQL => isOnTeam(by, theaterId, "manage");

/** Condition: the theater's counter is theirs to sell at. */
export const canSell = (by: Staff, theaterId: AnyColumn | SQL): SQL => isOnTeam(by, theaterId, "sell");

/** Condition: the theater's door is theirs to keep. */
export const canScan = (by: Staff, theaterId: AnyColumn | SQL): SQL => isOnTeam(by, theaterId, "door");

/** Condition: what belongs to the chain and to no theater, such as the movies, is theirs to change. */
export const canAdminister = (by: Staff): SQL =>
  "clientId" in by || by.isAdmin ? canManage(by, sql`null`) : sql`0`;

/** The same, or a command of who runs the server, which acts for nobody: null. */
export const canAdministerOrRuns = (by: Staff | null): SQL => (by ? canAdminister(by) : sql`1`);

// Asked of the rows and not of what the request began with, so that it also holds inside the batch that writes.
function isOnTeam(by: Staff, theaterId: AnyColumn | SQL, permission: Permission): SQL {
  if ("clientId" in by)
    return sql`exists (select 1 from api_clients where id = ${by.clientId} and revoked_at is null
      and ${mayStillMake()}
      and (theater_id is null or theater_id = ${theaterId})
      and ${permission} in (select value from json_each(may)))`;
  const { userId, isAdmin } = by;
  return isAdmin
    ? hasRow(users, eq(users.id, userId), eq(users.role, "admin"), isNull(users.disabledAt))
    : sql`${theaterId} in (select theater_id from theater_staff join users on users.id = user_id
        where user_id = ${userId} and disabled_at is null
        and theater_staff.role in (select value from json_each(${JSON.stringify(rolesWith(permission))})))`;
}
