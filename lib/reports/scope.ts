import { and, asc, inArray, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { localDay } from "@/lib/zoned-time";
import type { Days } from "./period";

export type ScopeTheater = DayClock & { id: number; slug: string; name: string; currency: string };

/** What a report is about: whose theaters, which of them, which days there, and what is past by now. */
export type Scope = Days & { staff: Acting; theaters: ScopeTheater[]; now: number };

const { id, slug, name, timeZone, dayTurnsMinute, currency } = theaters;

/** The theaters whose figures a person may see. */
export const listOwnTheaters = (db: Database, staff: Acting): Promise<ScopeTheater[]> =>
  db
    .select({ id, slug, name, timeZone, dayTurnsMinute, currency })
    .from(theaters)
    .where(canManage(staff, theaters.id))
    .orderBy(asc(theaters.name));

/** Condition of every report: the theater is among those asked for, and the person runs it. */
export const isInScope = ({ staff, theaters: asked }: Scope): SQL =>
  and(
    inArray(
      theaters.id,
      asked.map(({ id }) => id),
    ),
    canManage(staff, theaters.id),
  ) as SQL;

/** The latest day that any of the theaters has come to. */
export const todayAt = (theaterRows: readonly ScopeTheater[], now: number): string =>
  theaterRows
    .map((theater) => businessDay(now, theater))
    .sort()
    .at(-1) ?? localDay(now, "UTC");

export const currenciesOf = (scope: Scope, found: readonly string[] = []): string[] =>
  [...new Set([...scope.theaters.map(({ currency }) => currency), ...found])].sort();
