import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Given, prepareWrite } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { answer, assertThat } from "@/db/write";
import type { GivenHolder } from "@/lib/accounts/holder";
import { canSell } from "@/lib/accounts/staff-member";
import {
  CLAIM_CONSTRAINTS,
  isLive,
  liveHoldOf,
  paymentOn,
  removeEmptyHolds,
  seatsHeldBy,
  seatsHeldByClient,
} from "@/lib/claims/hold";
import { HOLD_TTL_MS, MAX_SEATS_PER_HOLD, MAX_SEATS_PER_PERSON, WAY_BACK_MS } from "@/lib/claims/hold-limits";
import { liveHoldRows } from "@/lib/claims/hold-rows";
import {
  countClaim,
  countRepeats,
  marksOf,
  type Networks,
  refuseRepeats,
  withinNetworkLimits,
} from "@/lib/claims/network-limits";
import { env } from "@/lib/env";
import { feeInForce } from "@/lib/scheduling/fee-in-force";
import { isOnSale, salesCloseAt } from "@/lib/scheduling/on-sale";
import { askWork, type Proved } from "./ask-work";
import { releaseStep } from "./release-seats";
import { isAdmitted, passOnTurn } from "./waiting/admission";

const theaterWhere = (showtimeId: Given<number>): SQL => sql`(select ${screens.theaterId} from ${showtimes}
  join ${screens} on ${screens.id} = ${showtimes.screenId} where ${showtimes.id} = ${showtimeId})`;

type Values = {
  showtimeId: number;
  /** Seat ids, as JSON. */
  asked: string;
  give: string;
  visitorId: string;
  userId: number | null;
  network0: string | undefined;
  network1: string | undefined;
  network2: string | undefined;
  clientId: number | null;
  newHoldId: string;
  now: number;
} & Proved;
type Shape = {
  isGuest: boolean;
  networks: number;
  gives: boolean;
  isClient: boolean;
  /** Claims for somebody whom no browser's cookie names. */
  isProgram: boolean;
  proves: boolean;
};

/** Networks as the values of a claim. */
export const marked = ([network0, network1, network2]: Networks) => ({ network0, network1, network2 });

/** The hottest write there is: made into SQL once for each shape. */
export const claimSeats = prepareWrite<Values>()(
  CLAIM_CONSTRAINTS,
  (db, given, { isGuest, networks, gives, isClient, isProgram, proves }: Shape) => {
    const { showtimeId, asked, now } = given;
    const holder = { visitorId: given.visitorId, userId: isGuest ? null : given.userId };
    const from = [given.network0, given.network1, given.network2].slice(0, networks);
    const mine = liveHoldOf(holder, showtimeId, now);
    const of = { showtimeId, asked, from, mine, now };
    const turn = { showtimeId, visitorId: given.visitorId, mine, now };
    const clientId = isClient ? sql<number>`${given.clientId}` : null;
    return [
      ...countClaim(db, of),
      ...(clientId ? [assertThat("unknown-showtime", canSell({ clientId }, theaterWhere(showtimeId)))] : []),
      assertThat("not-on-sale", isOnSale(showtimeId, now)),
      assertThat("not-admitted", isAdmitted(turn, { isProgram })),
      ...askWork(db, of, proves ? given : null),
      startHold(db, { id: given.newHoldId, showtimeId, holder, from, clientId, now }, mine),
      ...refuseRepeats(of),
      ...(gives ? [releaseStep(db, { showtimeId, asked: given.give, mine })] : []),
      db.run(sql`
      delete from seat_claims where showtime_id = ${showtimeId}
        and seat_id in (select value from json_each(${asked})) and not (${isLive(seatClaims.expiresAt, now)})`),
      db.run(sql`
      insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
      select ${showtimeId}, asked.value, hold.id, hold.expires_at
      from json_each(${asked}) as asked, (${mine}) as hold
      where not exists (select 1 from seat_claims as own
        where own.showtime_id = ${showtimeId} and own.seat_id = asked.value and own.hold_id = hold.id)`),
      assertThat("seat-not-sold", allHavePrices(asked, mine)),
      assertThat(
        "too-many-seats",
        sql`(select count(*) from seat_claims where hold_id = (select id from (${mine}))) <= ${MAX_SEATS_PER_HOLD}`,
      ),
      assertThat("too-many-holds", sql`(${seatsHeldBy(holder, now)}) <= ${MAX_SEATS_PER_PERSON}`),
      ...(clientId
        ? [
            assertThat(
              "too-many-by-token",
              sql`(${seatsHeldByClient(clientId, now)}) <= ${env.MATINEE_API_HELD_SEATS}`,
            ),
          ]
        : []),
      ...withinNetworkLimits(of),
      assertThat("payment-in-progress", sql`not exists (${paymentOn(sql`(select id from (${mine}))`)})`),
      ...countRepeats(db, of),
      passOnTurn(db, turn),
      // released by others, or over for so long that nobody looks for the way back to it
      removeEmptyHolds(
        db,
        sql`showtime_id = ${showtimeId} and house_reason is null
        and expires_at > 0 and not (expires_at between ${now} - ${WAY_BACK_MS} and ${now})`,
      ),
      answer("hold", liveHoldRows(db, { showtimeId, holder, now })),
    ];
  },
);

/** Each asked seat can be paid for by the card that the hold began with; the seats first, then their layout. */
const allHavePrices = (asked: SQL, mine: SQL) => sql`not exists (
  select 1 from json_each(${asked}) as asked
    cross join holds as hold on hold.id = (select id from (${mine}))
    cross join showtimes on showtimes.id = hold.showtime_id
    cross join layout_seats as seat on seat.layout_id = showtimes.layout_id and seat.seat_id = asked.value
  where not exists (select 1 from prices join ticket_types on ticket_types.id = prices.ticket_type_id
    where prices.price_card_id = hold.price_card_id and prices.seat_type = seat.type
      and coalesce(ticket_types.archived_at > hold.created_at, 1)))`;

type Start = {
  id: Given<string>;
  showtimeId: Given<number>;
  holder: GivenHolder;
  from: readonly Given<string>[];
  clientId: SQL<number> | null;
  now: Given<number>;
};

/** A hold ends with the sale, however little time that leaves. */
const startHold = (db: Database, { id, showtimeId, holder, from, clientId, now }: Start, mine: SQL) =>
  db.run(sql`
    insert into holds (id, showtime_id, visitor_id, user_id, client_id, address, network, provider, price_card_id, booking_fee, created_at, expires_at)
    select ${id}, ${showtimes.id}, ${holder.visitorId}, ${holder.userId}, ${clientId}, ${marksOf(from)}, ${showtimes.priceCardId},
      ${feeInForce}, ${now}, min(${now} + ${HOLD_TTL_MS}, ${salesCloseAt})
    from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
      join ${theaters} on ${theaters.id} = ${screens.theaterId}
    where ${showtimes.id} = ${showtimeId} and not exists (${mine})`);
