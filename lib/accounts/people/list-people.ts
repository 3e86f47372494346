import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { offsetOf } from "@/db/offset-of";
import { theaterStaff, users } from "@/db/schema/accounts";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { isNamed } from "./is-named";
import { columns, listTheaterRoles, sees, withRoles, worksAt } from "./person-rows";

export const PEOPLE_KINDS = ["team", "admins", "owners", "door", "disabled", "everyone"] as const;

export const PEOPLE_ORDERS = ["name", "-name", "joined", "-joined"] as const;

const PEOPLE_PER_PAGE = 30;

export type PeopleChoice = {
  words: string;
  kind: (typeof PEOPLE_KINDS)[number];
  theaterId: number | null;
  sort: (typeof PEOPLE_ORDERS)[number];
  page: number;
};

/** Condition: one of them is meant, and is theirs to see. */
export function arePeople(
  db: Database,
  { staff, words, kind, theaterId }: Omit<PeopleChoice, "sort" | "page"> & { staff: Acting },
): SQL | undefined {
  const here = (condition?: SQL) =>
    worksAt(
      db,
      and(
        condition,
        theaterId ? eq(theaterStaff.theaterId, theaterId) : undefined,
        canManage(staff, theaterStaff.theaterId),
      ),
    );
  const isAdmin = eq(users.role, "admin");
  const KINDS: Record<PeopleChoice["kind"], SQL | undefined> = {
    team: theaterId ? here() : or(isAdmin, here()),
    admins: isAdmin,
    owners: here(eq(theaterStaff.role, "owner")),
    door: here(eq(theaterStaff.role, "door")),
    disabled: isNotNull(users.disabledAt),
    everyone: theaterId ? here() : undefined,
  };
  return and(
    sees(db, staff),
    isNull(users.erasedAt),
    KINDS[kind],
    kind === "team" ? isNull(users.disabledAt) : undefined,
    words.trim() ? isNamed(words) : undefined,
  );
}

export async function listPeople(db: Database, { sort, page, ...asked }: PeopleChoice & { staff: Acting }) {
  const which = arePeople(db, asked);
  const by = sort.endsWith("joined") ? users.createdAt : sql`${users.name} collate nocase`;
  const counted = db.select({ people: count() }).from(users).where(which);
  const [found, rows] = await Promise.all([
    counted.get(),
    db
      .select(columns)
      .from(users)
      .where(which)
      .orderBy((sort.startsWith("-") ? desc : asc)(by), asc(users.id))
      .limit(PEOPLE_PER_PAGE)
      .offset(offsetOf(page, PEOPLE_PER_PAGE, sql`(${counted})`)),
  ]);
  const total = found?.people ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const theaterRoles = await listTheaterRoles(
    db,
    asked.staff,
    rows.map(({ id }) => id),
  );
  const people = withRoles(rows, theaterRoles);
  return { people, total, page: Math.min(page, pageCount), pageCount };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["people"][number];
