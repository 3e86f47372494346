import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { dayBounds } from "@/lib/scheduling/wall-clock";

/** Every time zone that a theater of the chain goes by; few, and no secret. */
export async function listTimeZones(db: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ timeZone: theaters.timeZone }).from(theaters);
  return rows.map(({ timeZone }) => timeZone);
}

type Day = {
  /** "2026-11-24" */
  day: string;
  end: "from" | "until";
  zones: readonly string[];
  staff: StaffMember;
  theaterId: number | null;
};

/**
 * Where a calendar day begins or ends, by the clock of the theater asked for, else of the first of a person's own; in
 * UTC milliseconds. The database picks the clock, so that who asks need not read it first.
 */
export function dayByClock(db: Database, { day, end, zones, staff, theaterId }: Day): SQL<number> {
  const instants = Object.fromEntries(zones.map((zone) => [zone, dayBounds(day, zone)[end]]));
  const clock = db
    .select({ timeZone: theaters.timeZone })
    .from(theaters)
    .where(and(canManage(staff, theaters.id), theaterId === null ? undefined : eq(theaters.id, theaterId)))
    .orderBy(asc(theaters.name))
    .limit(1);
  return sql`coalesce((select value from json_each(${JSON.stringify(instants)}) where key = (${clock})),
    ${dayBounds(day, "UTC")[end]})`;
}
