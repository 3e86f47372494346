import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { manages, type Steward } from "@/lib/accounts/steward";
import { formatReference } from "@/lib/bookings/reference";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { NAMINGS } from "./namings";

export type Kind = keyof typeof NAMINGS;

/** Something that has been written down by its id, as text. */
export type Thing = { kind: Kind; id: string };

/** What people call it, and its page of the dashboard, where it has one. */
export type Name = { words: string; href: string | null };

export type NameOf = (thing: Thing | null) => Name | null;

/** Of more than that, the rest is told by its ids: what is asked about at once stays a small question. */
const MOST_THINGS = 1_000;

type Row = [
  kind: Kind,
  id: string,
  name: string | null,
  reference: string | null,
  at: number | null,
  timeZone: string | null,
  href: string | null,
];

/**
 * The names of things, in one question and each by its key. What is gone, or lies in a theater that this person does
 * not run, has none.
 */
export async function nameThings(
  db: Database,
  { steward, things }: { steward: Steward; things: readonly Thing[] },
): Promise<NameOf> {
  const asked = [...new Set(things.map(({ kind, id }) => JSON.stringify([kind, id])))].slice(0, MOST_THINGS);
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  if (kinds.length === 0) return () => null;
  const theirs = (theaterId: SQL) => manages(steward, theaterId);
  const named = kinds.map((kind) => sql`select asked.kind, asked.id, ${NAMINGS[kind](theirs)}`);
  const rows = await db.values<Row>(sql`
    with asked as materialized (
      select value ->> 0 as kind, value ->> 1 as id, cast(value ->> 1 as integer) as number
      from json_each(${`[${asked.join()}]`}))
    ${sql.join(named, sql` union all `)}`);
  const names = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, nameOf(row)]));
  return (thing) => (thing && names.get(`${thing.kind} ${thing.id}`)) ?? null;
}

function nameOf([, , name, reference, at, timeZone, href]: Row): Name {
  const when = at !== null && timeZone && `${formatShortDay(at, timeZone)} ${formatTime(at, timeZone)}`;
  const booked = reference && formatReference(reference);
  const words = name && booked ? `${name} of ${booked}` : (name ?? booked ?? "");
  return { words: when ? `${words}, ${when}` : words, href };
}
