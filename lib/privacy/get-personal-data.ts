import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiClients, invitations, passkeys, sessions, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { mailBlocks, messages, reminderOptOuts } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { theirObjects } from "./find-entries";
import { findPerson } from "./find-person";
import { listOpinions } from "./personal-opinions";
import { listPersonalOrders, listReceivedTickets, listReceivedVouchers } from "./personal-orders";
import { isTheirMessage, listed, type PersonTraces } from "./traces";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * All that is known of a person, as what they may take along. What lets somebody in is left out: secrets of links, codes of
 * tickets, what is kept of the password.
 */
export async function getPersonalData(db: Database, whose: { userId: number; email: string }, now: number) {
  const person = await findPerson(db, whose);
  const [[user], orders, received, gifts, at, letters, mine, acts, held, opinions] = await Promise.all([
    db.select().from(users).where(eq(users.id, person.userId)),
    listPersonalOrders(db, person),
    listReceivedTickets(db, person),
    listReceivedVouchers(db, person),
    listWork(db, person),
    listLetters(db, person),
    listActs(db, person),
    countActs(db, person),
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
    ...{ orders, ticketsReceived: received, vouchersReceived: gifts, holds: held, messages: letters },
    ...{ activity: mine, allActs: acts },
  };
}

export type PersonalData = Awaited<ReturnType<typeof getPersonalData>>;

/** Where they are signed in, where they work, how they were asked to, and what they said of letters. */
async function listWork(db: Database, { userId, addresses }: PersonTraces) {
  const [browsers, keys, roles, tokens, asked, optOuts, blocks] = await Promise.all([
    db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(asc(sessions.createdAt)),
    db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(asc(passkeys.createdAt)),
    db
      .select({ theater: theaters.name, role: theaterStaff.role })
      .from(theaterStaff)
      .innerJoin(theaters, eq(theaters.id, theaterStaff.theaterId))
      .where(eq(theaterStaff.userId, userId)),
    db.select().from(apiClients).where(eq(apiClients.createdBy, userId)).orderBy(asc(apiClients.id)),
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
    passkeys: keys.map(({ name, createdAt, lastUsedAt }) => ({
      ...{ name, addedAt: iso(createdAt), lastUsedAt: iso(lastUsedAt) },
    })),
    roles,
    apiTokens: tokens.map(({ name, may, createdAt, expiresAt, revokedAt }) => ({
      ...{ name, may, madeAt: iso(createdAt), expiresAt: iso(expiresAt), revokedAt: iso(revokedAt) },
    })),
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

/** What was done with their account, and what they did with their own bookings, tickets and reviews. */
async function listActs(db: Database, person: PersonTraces) {
  const rows = await db.values<[number, string, string]>(sql`
    with objects (type, id) as (${theirObjects(person)})
    select distinct e.at, e.action, e.details, e.id from objects o
    cross join audit_entries e on e.object_type = o.type and e.object_id = o.id
    where o.type = 'user' or e.user_id = ${person.userId} order by e.id`);
  return rows.map(([at, action, details]) => ({
    ...{ at: iso(at), action, details: withoutSecrets(JSON.parse(details)) },
  }));
}

/**
 * All that the log has by them, counted: who sells and runs theaters does it to others by the hundred thousand, and the
 * details are theirs.
 */
async function countActs(db: Database, { userId }: PersonTraces) {
  const { action, at } = auditEntries;
  const rows = await db
    .select({ action, times: count(), first: sql<number>`min(${at})`, last: sql<number>`max(${at})` })
    .from(auditEntries)
    .where(eq(auditEntries.userId, userId))
    .groupBy(action)
    .orderBy(asc(action));
  return rows.map(({ action, times, first, last }) => ({
    ...{ action, times, firstAt: iso(first), lastAt: iso(last) },
  }));
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
