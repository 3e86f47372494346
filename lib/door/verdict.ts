import type { SeatType } from "@/lib/layouts/seat-type";
import type { Reversal } from "@/lib/payments/list-reversals";

/** One seat's ticket, as the door speaks of it. */
export type DoorSeat = {
  rowLabel: string;
  seatNumber: string;
  seatType: SeatType;
  ticketType: string;
  /** Who its type is for, as its theater says: "under 14". */
  note?: string;
  /** Its money is disputed, or was refunded at the provider itself: it is good all the same. */
  reversedBy?: Reversal["kind"];
};

/** Who let a ticket in: which person at which device. `at` is by that device's clock. */
export type Admission = { scanId: string; who: string; deviceId: string; deviceName: string; at: number };

/** Where a ticket belongs, as its own face says. */
export type RightShowtime = {
  movieTitle: string;
  screenName: string;
  theaterName: string;
  startsAt: number;
  timeZone: string;
};

/** Whose a ticket is that its buyer passed on, and since when. */
export type Holder = { name: string; at: number };

/** What a device says by itself of one that should not have come in; known only afterwards. */
export const WRONGLY_IN = ["cancelled", "passed-on", "wrong-showtime", "unknown"] as const;

/** What came of a scan. `double`: let in offline, though another device had let it in already. */
export type Verdict =
  | { outcome: "admitted"; seat: DoorSeat }
  | { outcome: "already" | "double"; seat: DoorSeat; earlier: Admission | null }
  | { outcome: "wrong-showtime"; seat: DoorSeat; right: RightShowtime | null }
  | { outcome: "cancelled"; seat: DoorSeat }
  /** Shown by its buyer, by a code or a reference that ended when a friend accepted it; offline it is not known to whom. */
  | { outcome: "passed-on"; seat: DoorSeat; to: Holder | null }
  /** `isUnpaid`: a reference of seats that were reserved, and that nobody has paid for. */
  | { outcome: "unknown"; isUnpaid?: true };

/** Longer than any ticket's code. */
export const MOST_CODE = 500;

/** Of a scanner's keys that another keyboard than its own has read. */
export const MOST_READINGS = 12;

/** What was read or typed: a ticket's code, or what else its keys may mean; or the reference of a booking and one of its seats. */
export type TicketInput = { code: string; otherwise?: string[] } | { reference: string; seat: string };

/** The ways to read a code, the likeliest first. */
export const readingsOf = ({ code, otherwise = [] }: { code: string; otherwise?: string[] }): string[] => [
  code,
  ...otherwise.slice(0, MOST_READINGS),
];

/** A scan as its device sends it; the same id again is the same scan. */
export type Scan = {
  id: string;
  shown: TicketInput;
  deviceId: string;
  deviceName: string;
  scannedAt: number;
  /** What a device without a network has told the person already; null when it waits to be told. */
  said: Verdict["outcome"] | null;
};

/** Takes an admission back, named by its scan. */
export type Undo = Pick<Scan, "id" | "deviceId" | "deviceName" | "scannedAt"> & { scanId: string };
