import { createHash } from "node:crypto";
import { and, eq, gt, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { scans } from "@/db/schema/door";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { plainReference } from "@/lib/bookings/reference";
import { scannedBy } from "@/lib/bookings/scanned-by";
import { ticketPublicKeys } from "@/lib/bookings/ticket-code";
import { DAY_MS } from "@/lib/clock-units";
import { reversedBy } from "@/lib/payments/list-reversals";
import type { Door } from "./door";
import { getDoorState } from "./get-door-state";
import {
  CODE_HASH_CHARS,
  hash,
  type ListedTicket,
  type OfflineList,
  REFERENCE_HASH_CHARS,
} from "./offline-list";
import { ticketKey } from "./signed-code";
import { ticketNote } from "./ticket-note";
import type { RightShowtime } from "./verdict";

/** What a device keeps to go on without a network; `door` is a showtime that this person attends. */
export async function downloadDoor(
  db: Database,
  { staff, door, now }: { staff: StaffMember; door: Door; now: number },
): Promise<OfflineList> {
  const showtimeId = door.id;
  // the version first: what changes while the list is read makes it stale, and it is fetched again
  const state = await getDoorState(db, { staff, showtimeId });
  const rows = await listTickets(db, showtimeId);
  const [publicKey = "", ...publicKeysBefore] = ticketPublicKeys();
  // the oldest, so that a device knows again what it let in before the secret was replaced
  const salt = saltOf(showtimeId, publicKeysBefore.at(-1) ?? publicKey);
  return {
    showtimeId,
    salt,
    publicKey,
    ...(publicKeysBefore.length > 0 && { publicKeysBefore }),
    downloadedAt: now,
    version: state?.version ?? "",
    tickets: await Promise.all(rows.flatMap(knownBy).map((row) => asListed(row, salt))),
    others: await listOthers(db, door),
  };
}

/** Another one at each download would tell other bits of a reference each time. */
const saltOf = (showtimeId: number, publicKey: string): string =>
  createHash("sha256").update(`door-list ${showtimeId} ${publicKey}`).digest("base64url").slice(0, 22);

const listTickets = (db: Database, showtimeId: number) =>
  db
    .select({
      code: tickets.code,
      reference: bookings.reference,
      oldCode: ticketTransfers.oldCode,
      holdersReference: ticketTransfers.reference,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      note: ticketNote,
      reversedBy: reversedBy(sql`bookings.order_id`),
      cancelledAt: tickets.cancelledAt,
      admittedAt: tickets.admittedAt,
      scanId: scans.id,
      who: sql<string | null>`${scannedBy}`,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
    })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .leftJoin(
      ticketTransfers,
      and(eq(ticketTransfers.ticketId, tickets.id), isNotNull(ticketTransfers.acceptedAt)),
    )
    .leftJoin(
      scans,
      sql`${scans.id} = (select id from scans as last where last.ticket_id = ${tickets.id}
        and last.outcome = 'admitted' order by last.rowid desc limit 1)`,
    )
    .leftJoin(users, eq(users.id, scans.userId))
    .where(eq(tickets.showtimeId, showtimeId));

type Row = Awaited<ReturnType<typeof listTickets>>[number];

type Known = Row & { isPassedOn: boolean };

/** A ticket that was passed on is known by what its holder has, and that its buyer's part ended. */
function knownBy(row: Row): Known[] {
  const { oldCode, holdersReference } = row;
  if (oldCode === null || holdersReference === null) return [{ ...row, isPassedOn: false }];
  return [
    { ...row, reference: holdersReference, isPassedOn: false },
    { ...row, code: oldCode, isPassedOn: true },
  ];
}

async function asListed(row: Known, salt: string): Promise<ListedTicket> {
  const { rowLabel, seatNumber, seatType, ticketType, note, reversedBy, admittedAt } = row;
  const { scanId, who, deviceId, deviceName, at } = row;
  return {
    keyHash: await hash(salt, ticketKey(row.code) ?? row.code, CODE_HASH_CHARS),
    codeHash: await hash(salt, row.code, CODE_HASH_CHARS),
    referenceHash: await hash(salt, plainReference(row.reference), REFERENCE_HASH_CHARS),
    rowLabel,
    seatNumber,
    seatType,
    ticketType,
    ...(note && { note }),
    ...(reversedBy && { reversedBy }),
    isCancelled: row.cancelledAt !== null,
    isPassedOn: row.isPassedOn,
    admission:
      admittedAt === null
        ? null
        : {
            scanId: scanId ?? "",
            who: who ?? "",
            deviceId: deviceId ?? "",
            deviceName: deviceName ?? "",
            at: at ?? admittedAt,
          },
  };
}

/** The other showtimes of the theater within a day. */
async function listOthers(db: Database, door: Door): Promise<Record<number, RightShowtime>> {
  const rows = await db
    .select({
      id: showtimes.id,
      movieTitle: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        eq(theaters.id, door.theaterId),
        eq(showtimes.state, "on-sale"),
        ne(showtimes.id, door.id),
        gt(showtimes.startsAt, door.startsAt - DAY_MS),
        lt(showtimes.startsAt, door.startsAt + DAY_MS),
      ),
    );
  return Object.fromEntries(rows.map(({ id, ...showtime }) => [id, showtime]));
}
