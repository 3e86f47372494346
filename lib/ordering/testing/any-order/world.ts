import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { BookingFee } from "@/db/schema/venues";
import { type Fixture, setScene } from "@/db/testing/fixture";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { addCustomer, type Customer } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS } from "@/lib/clock-units";

export const START = Date.UTC(2026, 10, 22, 12);
/** A ticket's price. */
export const PRICE = 1_250;
/** In full until six hours before the start, and then a third less a fee: shares that need rounding. */
const TIERS = [
  { minutesBefore: 360, basisPoints: 10_000, feeMinor: 0 },
  { minutesBefore: 60, basisPoints: 3_333, feeMinor: 50 },
];

/** One theater with all that may happen in it, and what those who bring it about know. */
export type World = {
  db: Database;
  fixture: Fixture;
  staff: StaffMember;
  customers: Customer[];
  /** Whom guests are written to, and their friends. */
  mail: { guest: string; friend: string };
  vouchers: { id: string; code: string; orderId: string; lineId: string }[];
  reservations: { id: string; linkToken: string }[];
  offers: string[];
  /** What is charged for booking online. */
  fee: BookingFee | null;
  /** How many messages of a kind were owed by what succeeded, as its caller was answered. */
  owed: Map<string, number>;
  now: number;
  /** Whether all that must hold is asked after every moment, or at the end alone. */
  isWatched: boolean;
};

export async function makeWorld(db: Database, fee: BookingFee | null): Promise<World> {
  const fixture = await setScene(db, {
    startsAt: [START + 9 * HOUR_MS],
    theater: {
      ...{ paymentProviders: "all,counter", strandedSeats: "allow", reservationSeats: 4 },
      ...{ refundTiers: TIERS, ticketTaxBasisPoints: 2_000 },
      ...{ bookingFee: fee, feeTaxBasisPoints: 1_900, offerMinutes: 15 },
    },
  });
  const staff = await addOwner(db, fixture.theaterId);
  const customers = [await addCustomer(db), await addCustomer(db), await addCustomer(db)];
  const mail = {
    guest: `guest-${fixture.theaterId}@example.com`,
    friend: `friend-${fixture.theaterId}@example.com`,
  };
  return {
    ...{
      db,
      fixture,
      staff,
      customers,
      mail,
      fee,
      vouchers: [],
      reservations: [],
      offers: [],
      owed: new Map(),
    },
    now: START,
    isWatched: true,
  };
}

export const owe = ({ owed }: World, kind: string): void => void owed.set(kind, (owed.get(kind) ?? 0) + 1);

export const pick = <One>(all: readonly One[], at: number): One | undefined =>
  all.length > 0 ? all[at % all.length] : undefined;

export const seatIdsOf = ({ fixture }: World, seats: readonly number[]): number[] =>
  seats.map((at) => fixture.seatIds[at] as number);

/** One of the theater's payments, refunds or bookings, by number: the ids of what a query finds. */
export async function nth(
  { db }: World,
  from: ReturnType<typeof sql>,
  at: number,
): Promise<string | undefined> {
  return pick(await db.values<[string]>(from), at)?.[0];
}

export const paymentsOf = ({ fixture }: World) =>
  sql`select id from payments where theater_id = ${fixture.theaterId} and provider = 'test' order by rowid`;

export const refundsOf = ({ fixture }: World) =>
  sql`select refunds.id from refunds join payments on payments.id = payment_id
    where theater_id = ${fixture.theaterId} order by refunds.rowid`;

export const bookingsOf = ({ fixture }: World) =>
  sql`select link_token from bookings where showtime_id = ${fixture.showtimeId} order by rowid`;
