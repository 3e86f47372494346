import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations, theaterStaff } from "@/db/schema/accounts";
import { scans } from "@/db/schema/door";
import { mailBlocks, mailEvents, messages, reminderOptOuts } from "@/db/schema/messages";
import { shiftEntries, shifts } from "@/db/schema/shifts";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { countAttempt, LINKS_PER_EMAIL } from "@/lib/accounts/passwords/throttle";
import { type AuditAction, audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import {
  addBookings,
  addCare,
  addRequests,
  addTransfers,
  addVouchers,
  type TheirBookings,
} from "./known-customer";
import { addOpinions } from "./known-opinions";
import { NOW, type Somebody, somebody } from "./somebody";

/** What somebody does who works here, and how they came to. */
async function addWork({ db, user, email, words, friend, staff, fixture, word }: Somebody) {
  const { theaterId } = fixture;
  await db.run(
    sql`update sessions set browser = ${word}, system = ${word}, network = ${word} where user_id = ${user.id}`,
  );
  await db.run(sql`insert into passkeys (id, user_id, public_key, handle, counter, transports, is_synced, name, created_at)
    values (${newId()}, ${user.id}, '', '', 0, '[]', 0, ${words}, 0)`);
  await db.insert(theaterStaff).values({ theaterId, userId: user.id, role: "owner" });
  const invitation = { role: "door" as const, theaterId, createdAt: 0, expiresAt: 1 };
  await db.insert(invitations).values([
    { id: newId(), tokenHash: newId(), email, invitedBy: staff.userId, acceptedAt: 1, ...invitation },
    { id: newId(), tokenHash: newId(), email: friend, invitedBy: user.id, ...invitation },
  ]);
  await db.run(sql`insert into api_clients (name, may, token_hash, created_at, created_by)
    values (${words}, '[]', ${newId()}, 0, ${user.id})`);
  const shift = { id: newId(), theaterId, userId: user.id, currency: "GBP", floatMinor: 0, openedAt: 0 };
  await db.insert(shifts).values({ ...shift });
  const cash = { shiftId: shift.id, kind: "paid-in", amountMinor: 1, createdAt: 0 } as const;
  await db.insert(shiftEntries).values({ ...cash, reason: words });
  await db.run(sql`update shifts set note = ${words}, closed_at = 2, closed_by = user_id, counted_minor = 1,
    expected_minor = 1 where id = ${shift.id}`);
}

/** Letters to them and of them, what came back, and what other programs answered. */
async function addLetters({ db, email, before, name, words, friend, hooks }: Somebody) {
  const letter = { language: "en", createdAt: NOW, topic: newId(), keptAt: NOW };
  const messageId = newId();
  await db.insert(messages).values([
    { id: messageId, kind: "reset", to: email, payload: { next: "" }, ...letter },
    { id: newId(), kind: "email-changed", to: before, payload: { isNew: false }, ...letter },
    { id: newId(), kind: "voucher-bought", to: friend, payload: { sentTo: email }, ...letter },
    {
      ...{ id: newId(), kind: "invitation", to: friend, payload: { inviter: name }, ...letter },
      ...{ failure: words, returnedWhy: words },
    },
  ]);
  await db
    .insert(mailEvents)
    .values({ id: newId(), messageId, kind: "bounced", occurredAt: NOW, receivedAt: NOW });
  await db.insert(mailBlocks).values({ address: email, reason: "bounced", messageId, blockedAt: NOW });
  await db.insert(reminderOptOuts).values({ address: email, optedOutAt: NOW });
  await db.run(sql`update webhook_deliveries set answer = ${words}, failure = ${words}
    where endpoint_id = ${hooks.endpointId}`);
}

async function addAttempts({ db, email, name }: Somebody) {
  await countAttempt(db, [[LINKS_PER_EMAIL, email]], NOW);
  await db.run(sql`insert into throttles (key, window_started_at, attempts)
    values (${`guess:pair:${email} 203.0.113`}, ${NOW}, 1)`);
  await openLink(db, { token: newLinkToken(), purpose: "register", email, name }, NOW);
}

/** What the log and a door say. */
async function addLog(who: Somebody, { own, guests, friends }: TheirBookings) {
  const { db, user, name, email, before, words, staff, fixture } = who;
  const { showtimeId, theaterId } = fixture;
  const entry = (action: AuditAction, objectId: string | number, details: Record<string, unknown>) =>
    audit(db, { by: staff, theaterId, action, objectId, details }, NOW);
  await entry("booking.noted", own.id, { text: `${name} is hard of hearing.` });
  await entry("booking.resent", guests.id, { to: email });
  await entry("ticket.transferred", friends.tickets[0]?.id ?? "", {
    before: { name: "Bo" },
    after: { name },
  });
  await entry("user.email-changed", user.id, { before: { email: before }, after: { email } });
  await entry("showtime.cancelled", showtimeId, { reason: words, before: { state: "on-sale" } });
  await db.run(sql`update showtimes set cancel_reason = ${words} where id = ${showtimeId}`);
  const scan = {
    id: newId(),
    showtimeId,
    ticketId: own.tickets[0]?.id ?? null,
    outcome: "admitted",
  } as const;
  const device = { userId: user.id, deviceId: newId(), deviceName: words };
  await db.insert(scans).values({ ...scan, ...device, scannedAt: NOW, receivedAt: NOW });
}

/** Somebody of whom every column that can says who they are. */
export async function knownPerson(db: Database) {
  const who = await somebody(db);
  const bookings = await addBookings(who);
  const tokens = await addTransfers(who, bookings);
  await addCare(who, bookings);
  await addVouchers(who);
  await addRequests(who);
  await addWork(who);
  await addLetters(who);
  await addAttempts(who);
  await addLog(who, bookings);
  await addOpinions(who, bookings);
  return { ...who, bookings, tokens };
}
