import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { seatsOfScreen } from "./seats-of-screen";

/** The theaters that this person runs, with how large they are; those given up at the end. */
export const listTheatersForStaff = (db: Database, staff: Acting) =>
  db
    .select({
      id: theaters.id,
      slug: theaters.slug,
      name: theaters.name,
      city: theaters.city,
      timeZone: theaters.timeZone,
      currency: theaters.currency,
      archivedAt: theaters.archivedAt,
      paymentProviders: theaters.paymentProviders,
      screens: sql<number>`(select count(*) from screens where screens.theater_id = theaters.id and screens.archived_at is null)`,
      seats: sql<number>`(select coalesce(sum(${seatsOfScreen}), 0) from screens
        where screens.theater_id = theaters.id and screens.archived_at is null)`,
    })
    .from(theaters)
    .where(canManage(staff, theaters.id))
    .orderBy(sql`${theaters.archivedAt} is not null`, asc(theaters.name));
