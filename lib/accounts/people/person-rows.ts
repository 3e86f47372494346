import { and, asc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { type Acting, canAdminister, canManage } from "@/lib/accounts/staff-member";
import type { StaffRole } from "./invited-role";

export type TheaterRole = { theaterId: number; theaterName: string; role: StaffRole };

export const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
};

/** Whom they see: an admin everyone, an owner who works at their theaters; a program of all theaters, or of one, likewise. */
export function sees(db: Database, staff: Acting): SQL | undefined {
  const theirs = worksAt(db, canManage(staff, theaterStaff.theaterId));
  if ("clientId" in staff) return or(canAdminister(staff), theirs);
  return staff.isAdmin ? canManage(staff, sql`0`) : theirs;
}

export const worksAt = (db: Database, condition: SQL | undefined): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(theaterStaff)
      .where(and(eq(theaterStaff.userId, users.id), condition)),
  );

export const listTheaterRoles = (db: Database, staff: Acting, userIds: number[]) =>
  db
    .select({
      userId: theaterStaff.userId,
      theaterId: theaterStaff.theaterId,
      theaterName: theaters.name,
      role: theaterStaff.role,
    })
    .from(theaterStaff)
    .innerJoin(theaters, eq(theaters.id, theaterStaff.theaterId))
    .where(and(inArray(theaterStaff.userId, userIds), canManage(staff, theaterStaff.theaterId)))
    .orderBy(asc(theaters.name));

/** Each of them with the roles that are theirs. */
export const withRoles = <Row extends { id: number }>(
  rows: readonly Row[],
  roles: Awaited<ReturnType<typeof listTheaterRoles>>,
) => rows.map((row) => ({ ...row, theaterRoles: roles.filter(({ userId }) => userId === row.id) }));
