import { and, asc, eq, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import type { StaffRole } from "./invited-role";

export type Acting = Pick<StaffMember, "userId" | "isAdmin">;

export type TheaterRole = { theaterId: number; theaterName: string; role: StaffRole };

export const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
};

/** Whom this person sees: an admin everyone, an owner who works at their theaters. */
export const sees = (db: Database, staff: Acting): SQL | undefined =>
  staff.isAdmin ? canManage(staff, sql`0`) : worksAt(db, canManage(staff, theaterStaff.theaterId));

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
