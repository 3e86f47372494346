import { and, asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import type { Acting } from "@/lib/accounts/staff-member";
import { arePeople, type PeopleChoice } from "./list-people";
import { columns, listTheaterRoles, withRoles } from "./person-rows";

/** Where a list goes on: behind that name and id. */
export type PeoplePlace = [name: string, id: number];

type Asked = Omit<PeopleChoice, "sort" | "page"> & {
  staff: Acting;
  after: PeoplePlace | null;
  limit: number;
};

/** People by name, from a place on: somebody who comes meanwhile moves nobody to another page. */
export async function listPeopleFrom(db: Database, { after, limit, ...asked }: Asked) {
  const name = sql`${users.name} collate nocase`;
  const rows = await db
    .select(columns)
    .from(users)
    .where(
      and(arePeople(db, asked), after ? sql`(${name}, ${users.id}) > (${after[0]}, ${after[1]})` : undefined),
    )
    .orderBy(asc(name), asc(users.id))
    .limit(limit + 1);
  const people = rows.slice(0, limit);
  const roles = await listTheaterRoles(
    db,
    asked.staff,
    people.map(({ id }) => id),
  );
  const last = people.at(-1);
  const next: PeoplePlace | null = rows.length > limit && last ? [last.name, last.id] : null;
  return { people: withRoles(people, roles), next };
}
