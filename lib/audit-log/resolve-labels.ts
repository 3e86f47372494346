import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import type { Written } from "@/lib/message";
import { OBJECT_LABELS } from "./object-labels";

export type Kind = keyof typeof OBJECT_LABELS;

/** Something that has been written down by its id, as text. */
export type Thing = { kind: Kind; id: string };

/** What something is called, and its page of the dashboard, where it has one. */
export type Named = {
  name?: string | null;
  /** Of a layout. */
  version?: number;
  /** Of the booking that it is, or belongs to. */
  reference?: string;
  /** When it plays, and whose clock tells it. */
  at?: number | null;
  timeZone?: string;
  /** A message is called by its subject. */
  message?: Written;
  href?: string | null;
};

/** Of more than that, the rest is told by its ids: what is asked about at once stays a small question. */
const MOST_THINGS = 1_000;

type Row = [kind: Kind, id: string, named: string];

/**
 * The names of things, in one question and each by its key. What is gone, or lies in a theater that this person does
 * not run, has none.
 */
export async function resolveLabels(
  db: Database,
  { staff, things }: { staff: StaffMember; things: readonly Thing[] },
): Promise<(thing: Thing) => Named | null> {
  const asked = [...new Set(things.map(({ kind, id }) => JSON.stringify([kind, id])))].slice(0, MOST_THINGS);
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  if (kinds.length === 0) return () => null;
  const theirs = (theaterId: SQL) => canManage(staff, theaterId);
  const named = kinds.map((kind) => sql`select asked.kind, asked.id, ${OBJECT_LABELS[kind](theirs)}`);
  const rows = await db.values<Row>(sql`
    with asked as materialized (
      select value ->> 0 as kind, value ->> 1 as id, cast(value ->> 1 as integer) as number
      from json_each(${`[${asked.join()}]`}))
    ${sql.join(named, sql` union all `)}`);
  const names = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, JSON.parse(row[2]) as Named]));
  return ({ kind, id }) => names.get(`${kind} ${id}`) ?? null;
}
