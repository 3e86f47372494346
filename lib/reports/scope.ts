import { and, asc, inArray, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { localDay } from "@/lib/zoned-time";
import type { Days } from "./period";

export type ScopeTheater = DayClock & { id: number; name: string; currency: string };

/** What a report is about: whose theaters, which of them, which days there, and what is past by now. */
export type Scope = Days & { steward: Steward; theaters: ScopeTheater[]; now: number };

const { id, name, timeZone, dayTurnsMinute, currency } = theaters;

/** The theaters whose figures a person may see. */
export const listOwnTheaters = (db: Database, steward: Steward): Promise<ScopeTheater[]> =>
  db
    .select({ id, name, timeZone, dayTurnsMinute, currency })
    .from(theaters)
    .where(manages(steward, theaters.id))
    .orderBy(asc(theaters.name));

/** Condition of every report: the theater is among those asked for, and the person runs it. */
export const isInScope = ({ steward, theaters: asked }: Scope): SQL =>
  and(
    inArray(
      theaters.id,
      asked.map(({ id }) => id),
    ),
    manages(steward, theaters.id),
  ) as SQL;

/** The latest day that any of the theaters has come to. */
export const todayAt = (houses: readonly ScopeTheater[], now: number): string =>
  houses
    .map((house) => businessDay(now, house))
    .sort()
    .at(-1) ?? localDay(now, "UTC");

export const currenciesOf = (scope: Scope, found: readonly string[] = []): string[] =>
  [...new Set([...scope.theaters.map(({ currency }) => currency), ...found])].sort();
