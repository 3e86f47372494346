import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations, sessions, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { mailBlocks, messages, reminderOptOuts } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { findPerson } from "./find-person";
import { listOpinions } from "./personal-opinions";
import { listPersonalOrders, listReceivedTickets } from "./personal-orders";
import { isTheirMessage, listed, type PersonTraces } from "./traces";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * All that is known of a person, as what they may take along. What lets somebody in is left out: secrets of links, codes of
 * tickets, what is kept of the password.
 */
export async function getPersonalData(db: Database, whose: { userId: number; email: string }, now: number) {
  const person = await findPerson(db, whose);
  const [[user], orders, received, at, letters, mine, held, opinions] = await Promise.all([
    db.select().from(users).where(eq(users.id, person.userId)),
    listPersonalOrders(db, person),
    listReceivedTickets(db, person),
    listWork(db, person),
    listLetters(db, person),
    listActs(db, person),
    listHolds(db, person),
    listOpinions(db, person),
  ]);
  return {
    exportedAt: new Date(now).toISOString(),
    account: user && {
      ...{ name: user.name, email: user.email, formerEmails: person.addresses.slice(1), role: user.role },
      createdAt: iso(user.createdAt),
    },
    ...at,
    ...opinions,
    ...{ orders, ticketsReceived: received, holds: held, messages: letters, activity: mine },
  };
}

export type PersonalData = Awaited<ReturnType<typeof getPersonalData>>;

/** Where they are signed in, where they work, how they were asked to, and what they said of letters. */
async function listWork(db: Database, { userId, addresses }: PersonTraces) {
  const [browsers, roles, asked, optOuts, blocks] = await Promise.all([
    db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(asc(sessions.createdAt)),
    db
      .select({ theater: theaters.name, role: theaterStaff.role })
      .from(theaterStaff)
      .innerJoin(theaters, eq(theaters.id, theaterStaff.theaterId))
      .where(eq(theaterStaff.userId, userId)),
    db
      .select()
      .from(invitations)
      .where(sql`${invitations.email} in ${listed(addresses)}`),
    db
      .select()
      .from(reminderOptOuts)
      .where(sql`${reminderOptOuts.address} in ${listed(addresses)}`),
    db
      .select()
      .from(mailBlocks)
      .where(and(sql`${mailBlocks.address} in ${listed(addresses)}`, isNull(mailBlocks.liftedAt))),
  ]);
  return {
    sessions: browsers.map(({ browser, system, network, createdAt, lastSeenAt }) => ({
      ...{ browser, system, network, signedInAt: iso(createdAt), lastSeenAt: iso(lastSeenAt) },
    })),
    roles,
    invitations: asked.map(({ role, createdAt, acceptedAt }) => ({
      ...{ role, sentAt: iso(createdAt), acceptedAt: iso(acceptedAt) },
    })),
    remindersStopped: optOuts.map(({ address, optedOutAt }) => ({ address, since: iso(optedOutAt) })),
    addressesNotWrittenTo: blocks.map(({ address, reason, blockedAt }) => ({
      ...{ address, reason, since: iso(blockedAt) },
    })),
  };
}

async function listLetters(db: Database, person: PersonTraces) {
  const rows = await db
    .select()
    .from(messages)
    .where(isTheirMessage(person))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ kind, to, payload, createdAt, deliveredAt }) => ({
    ...{ kind, to, writtenAt: iso(createdAt), deliveredAt: iso(deliveredAt), says: withoutSecrets(payload) },
  }));
}

/** What they did, and what was done with their account. */
async function listActs(db: Database, { userId }: PersonTraces) {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      or(
        eq(auditEntries.userId, userId),
        and(eq(auditEntries.objectType, "user"), eq(auditEntries.objectId, String(userId))),
      ),
    )
    .orderBy(asc(auditEntries.id));
  return rows.map(({ at, action, details }) => ({ at: iso(at), action, details: withoutSecrets(details) }));
}

async function listHolds(db: Database, { userId }: PersonTraces) {
  const rows = await db
    .select({ movie: movies.title, startsAt: showtimes.startsAt, heldAt: holds.createdAt })
    .from(holds)
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(and(eq(holds.userId, userId), isNull(holds.houseReason)))
    .orderBy(asc(holds.createdAt), asc(holds.id));
  return rows.map(({ movie, startsAt, heldAt }) => ({ movie, startsAt: iso(startsAt), heldAt: iso(heldAt) }));
}

/** Without the tokens of links. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/token$/i.test(key))
      .map(([key, part]) => [key, withoutSecrets(part)]),
  );
}
