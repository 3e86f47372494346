import { plainReference } from "@/lib/bookings/reference";
import { latinDigits } from "@/lib/digits";
import { readSignedCode, ticketKey } from "./signed-code";
import {
  type Admission,
  type DoorSeat,
  type RightShowtime,
  readingsOf,
  type TicketInput,
  type Verdict,
} from "./verdict";

/** One ticket of a downloaded list. A lost device holds no code and no reference that could be used. */
export type ListedTicket = DoorSeat & {
  /** 16 bytes of SHA-256 over salt and what the ticket is known by, in hexadecimal. */
  keyHash: string;
  /** The same over salt and the whole code: right where a browser cannot verify signatures. */
  codeHash: string;
  /** 2 bytes over salt and reference: enough to catch a wrong one, too few to find the right one. */
  referenceHash: string;
  isCancelled: boolean;
  /** What its buyer has of a ticket that was passed on: it stands in the list once more, by what its holder has. */
  isPassedOn: boolean;
  admission: Admission | null;
};

/** Everything that a door needs to go on without a network. */
export type OfflineList = {
  showtimeId: number;
  /** The server's choice, the same in every download of the showtime, so that two lists tell no more than one. */
  salt: string;
  publicKey: string;
  /** Of the secret before, while one replaces the other. */
  publicKeysBefore?: string[];
  downloadedAt: number;
  /** What has changed since is another version. */
  version: string;
  tickets: ListedTicket[];
  /** The other showtimes around this one at the theater, by id: for who stands at the wrong door. */
  others: Record<number, RightShowtime>;
};

export const CODE_HASH_CHARS = 32;
export const REFERENCE_HASH_CHARS = 4;

/** What a device without a network says of a ticket. `key` is by what it knows the ticket again. */
export type Judged = { verdict: Verdict; key: string | null };

const UNKNOWN: Judged = { key: null, verdict: { outcome: "unknown" } };

/** What this device has let in since the download, by key; `seat` is the plain one. */
export type LetInSince = ReadonlyMap<string, Admission & { seat?: string }>;

/**
 * A seat that is not sold twice has a second code only when the first has ended: passed on or cancelled since the
 * download. So whoever comes with another one for a seat that this device knows to be taken is not let in by it.
 */
export async function judgeOffline(
  list: OfflineList,
  shown: TicketInput,
  letIn: LetInSince,
): Promise<Judged> {
  if (!("code" in shown)) {
    const listed = await bySeat(list, shown);
    return listed ? judgeListed(list, listed, letIn) : UNKNOWN;
  }
  for (const code of readingsOf(shown)) {
    const judged = await judgeCode(list, code, letIn);
    if (judged.verdict.outcome !== "unknown") return judged;
  }
  return UNKNOWN;
}

async function judgeCode(list: OfflineList, code: string, letIn: LetInSince): Promise<Judged> {
  const known = ticketKey(code);
  if (known === null) return UNKNOWN;
  const key = await hash(list.salt, known, CODE_HASH_CHARS);
  const listed = list.tickets.find(({ keyHash }) => keyHash === key);
  if (listed?.codeHash === (await hash(list.salt, code, CODE_HASH_CHARS)))
    return judgeListed(list, listed, letIn);
  // sold since the download, or a ticket of another showtime: its signature tells
  const signed = await readSignedCode(code, list.publicKey, ...(list.publicKeysBefore ?? []));
  if (!signed) return UNKNOWN;
  if (listed) return judgeListed(list, listed, letIn);
  const { seat, showtimeId } = signed;
  if (showtimeId !== list.showtimeId)
    return {
      key: null,
      verdict: { outcome: "wrong-showtime", seat, right: list.others[showtimeId] ?? null },
    };
  const before = list.tickets.find((it) => it.admission && !it.isCancelled && isSame(it, seat));
  return { key, verdict: admitOnce(seat, letIn.get(key) ?? inBy(seat, letIn) ?? before?.admission ?? null) };
}

const seatOf = ({ rowLabel, seatNumber }: DoorSeat) => plainSeat(rowLabel + seatNumber);
const isSame = (one: DoorSeat, other: DoorSeat) => seatOf(one) === seatOf(other);

/** Who was let in to that seat by a ticket that `isIt`. */
const inBy = (seat: DoorSeat, letIn: LetInSince, isIt = (_: string) => true): Admission | null =>
  [...letIn].find(([key, it]) => it.seat === seatOf(seat) && isIt(key))?.[1] ?? null;

function judgeListed({ tickets }: OfflineList, listed: ListedTicket, letIn: LetInSince): Judged {
  const { keyHash: key, isCancelled, isPassedOn, admission } = listed;
  const { rowLabel, seatNumber, seatType, ticketType, note, reversedBy } = listed;
  const seat = {
    rowLabel,
    seatNumber,
    seatType,
    ticketType,
    ...(note && { note }),
    ...(reversedBy && { reversedBy }),
  };
  if (isCancelled) return { key, verdict: { outcome: "cancelled", seat } };
  if (isPassedOn) return { key, verdict: { outcome: "passed-on", seat, to: null } };
  const isNewer = (other: string) => !tickets.some(({ keyHash }) => keyHash === other);
  return { key, verdict: admitOnce(seat, letIn.get(key) ?? admission ?? inBy(seat, letIn, isNewer)) };
}

const admitOnce = (seat: DoorSeat, earlier: Admission | null): Verdict =>
  earlier ? { outcome: "already", seat, earlier } : { outcome: "admitted", seat };

async function bySeat(
  { salt, tickets }: OfflineList,
  { reference, seat }: { reference: string; seat: string },
): Promise<ListedTicket | undefined> {
  const referenceHash = await hash(salt, plainReference(reference), REFERENCE_HASH_CHARS);
  const fits = tickets.filter(
    (ticket) =>
      ticket.referenceHash === referenceHash &&
      plainSeat(ticket.rowLabel + ticket.seatNumber) === plainSeat(seat),
  );
  return fits.find(({ isCancelled }) => !isCancelled) ?? fits[0];
}

/** "g 7", "G7" and "row G, seat 7" are the same seat. */
export const plainSeat = (typed: string): string =>
  latinDigits(typed)
    .replace(/\b(row|seat)\b/gi, "")
    .replace(/[\s,.:-]/g, "")
    .toUpperCase();

/** The first hexadecimal digits of SHA-256. */
export async function hash(salt: string, text: string, chars: number): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${salt}:${text}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, chars);
}
