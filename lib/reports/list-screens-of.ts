import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens, theaters } from "@/db/schema/venues";
import { isInScope, type Scope } from "./scope";

export type ScreenChoice = { id: number; name: string; theaterName: string };

/** The screens a heat map can be drawn of: those with a layout. */
export const listScreensOf = (db: Database, scope: Scope): Promise<ScreenChoice[]> => chosen(db, scope);

/** The id of the first of them, inside of a statement. */
export const firstScreenOf = (db: Database, scope: Scope): SQL =>
  sql`(select id from ${chosen(db, scope).limit(1)})`;

const hasLayout = sql`exists (select 1 from layouts where layouts.screen_id = ${screens.id})`;

const chosen = (db: Database, scope: Scope) =>
  db
    .select({ id: screens.id, name: screens.name, theaterName: theaters.name })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(isInScope(scope), hasLayout))
    .orderBy(asc(theaters.name), asc(screens.position), asc(screens.name))
    .$dynamic();
