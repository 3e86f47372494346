import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { isNamed } from "./is-named";
import type { StaffRole } from "./place";
import { manages, type Steward } from "./steward";

export const PEOPLE_KINDS = ["team", "admins", "owners", "door", "disabled", "everyone"] as const;
export const PEOPLE_ORDERS = ["name", "-name", "joined", "-joined"] as const;
const PEOPLE_PER_PAGE = 30;

type Acting = Pick<Steward, "userId" | "isAdmin">;
export type PeopleChoice = {
  words: string;
  kind: (typeof PEOPLE_KINDS)[number];
  theaterId: number | null;
  sort: (typeof PEOPLE_ORDERS)[number];
  page: number;
};

export type Place = { theaterId: number; theaterName: string; role: StaffRole };

const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
};

/** Whom this person sees: an admin everyone, an owner who works at their theaters. */
const sees = (db: Database, steward: Acting): SQL | undefined =>
  steward.isAdmin ? manages(steward, sql`0`) : worksAt(db, manages(steward, theaterStaff.theaterId));

const worksAt = (db: Database, condition: SQL | undefined): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(theaterStaff)
      .where(and(eq(theaterStaff.userId, users.id), condition)),
  );

export async function listPeople(
  db: Database,
  { steward, words, kind, theaterId, sort, page }: PeopleChoice & { steward: Acting },
) {
  const here = (condition?: SQL) =>
    worksAt(
      db,
      and(
        condition,
        theaterId ? eq(theaterStaff.theaterId, theaterId) : undefined,
        manages(steward, theaterStaff.theaterId),
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
  const which = and(
    sees(db, steward),
    KINDS[kind],
    kind === "team" ? isNull(users.disabledAt) : undefined,
    words.trim() ? isNamed(words) : undefined,
  );
  const total = (await db.select({ people: count() }).from(users).where(which).get())?.people ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const shown = Math.min(page, pageCount);
  const by = sort.endsWith("joined") ? users.createdAt : sql`${users.name} collate nocase`;
  const rows = await db
    .select(columns)
    .from(users)
    .where(which)
    .orderBy((sort.startsWith("-") ? desc : asc)(by), asc(users.id))
    .limit(PEOPLE_PER_PAGE)
    .offset((shown - 1) * PEOPLE_PER_PAGE);
  const places = await listPlaces(
    db,
    steward,
    rows.map(({ id }) => id),
  );
  const people = rows.map((row) => ({ ...row, places: places.filter(({ userId }) => userId === row.id) }));
  return { people, total, page: shown, pageCount };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["people"][number];

/** One of them with their places in the theaters that the asking person runs; null when not theirs to see. */
export async function getPerson(db: Database, { steward, userId }: { steward: Acting; userId: number }) {
  const row = await db
    .select(columns)
    .from(users)
    .where(and(eq(users.id, userId), sees(db, steward)))
    .get();
  return row ? { ...row, places: await listPlaces(db, steward, [userId]) } : null;
}

const listPlaces = (db: Database, steward: Acting, userIds: number[]) =>
  db
    .select({
      userId: theaterStaff.userId,
      theaterId: theaterStaff.theaterId,
      theaterName: theaters.name,
      role: theaterStaff.role,
    })
    .from(theaterStaff)
    .innerJoin(theaters, eq(theaters.id, theaterStaff.theaterId))
    .where(and(inArray(theaterStaff.userId, userIds), manages(steward, theaterStaff.theaterId)))
    .orderBy(asc(theaters.name));
