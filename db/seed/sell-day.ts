import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { occasionOf, pricesFor } from "@/lib/pricing/price-rule";
import { clockTime } from "@/lib/zoned-time";
import { type AudienceSeat, bookedAt, fillOf, seatParties } from "./audience";
import { guestName } from "./people";
import { type Random, seededNames, seededRandom } from "./random";
import type { SoldTicketType } from "./sale";
import { SalesLedger, type SellingTheater } from "./sales";
import type { Stage } from "./stage";

type Showtime = {
  id: number;
  screenId: number;
  layoutId: number;
  priceCardId: number;
  startsAt: number;
  format: string;
};
type Customer = { id: number; name: string; email: string };

/** What the demo customer goes to in the evening: at which theater, how many days from today. */
const CUSTOMER_EVENINGS: { theaterId: number; day: number; cancelled?: boolean }[] = [
  { theaterId: 1, day: -3 },
  { theaterId: 1, day: -2, cancelled: true },
  { theaterId: 1, day: -1 },
  { theaterId: 1, day: 1 },
  { theaterId: 2, day: 3 },
  { theaterId: 1, day: 6 },
];
const EVENING = "18";
/** How much of a screen is sold by people to people. */
const AT_COUNTER = 0.1;
/** Each to be looked at in the dashboard: of that day's first showtime there. */
const HOUSE_SEATS = { theaterId: 1, day: 1 };
const FAILED_REFUND = { theaterId: 1, day: 2 };
const LET_IN_TWICE = { theaterId: 1, day: -1 };

/** The sales of one screen's day by now. Each showtime's rows are named after its id, so that no two are alike. */
export function sellDay(input: {
  stage: Stage;
  theater: SellingTheater;
  date: string;
  /** From today on, where this screen's day is the one with what is to be looked at; else null. */
  day: number | null;
  showtimes: Showtime[];
  customer: Customer | undefined;
  /** Who lets people in. */
  doorKeeper: number | undefined;
  /** Who stands at the counter. */
  seller: number | undefined;
  now: number;
}): SalesLedger {
  const { stage, theater, date, day, showtimes, customer, doorKeeper, seller, now } = input;
  const [first] = showtimes;
  const names = seededNames(`sales of showtimes from ${first?.id}`);
  const random = seededRandom(`audience ${first?.screenId} ${date}`);
  const chance = seededRandom(`counter ${first?.screenId} ${date}`);
  const ledger = new SalesLedger(theater, random, names, seededRandom(`leavers ${first?.screenId} ${date}`));
  const weekday = new Date(date).getUTCDay();
  const hourOf = ({ startsAt }: Showtime) => clockTime(startsAt, theater.timeZone).slice(0, 2);
  const evening = CUSTOMER_EVENINGS.find((e) => e.theaterId === theater.id && e.day === day);
  const outing = evening &&
    customer && { ...evening, buyer: { userId: customer.id, name: customer.name, email: customer.email } };
  const goesTo = outing && showtimes.find((showtime) => hourOf(showtime) >= EVENING);

  const isFirst = (showtime: Showtime, where: { theaterId: number; day: number }) =>
    theater.id === where.theaterId && day === where.day && showtime === first;

  for (const showtime of showtimes) {
    const seats = stage.seats.get(showtime.layoutId) ?? [];
    const fill = fillOf(random, showtime.startsAt, now, Number(hourOf(showtime)), weekday);
    const [couple, ...parties] = partiesOf(random, seats, Math.round(fill * seats.length));
    if (!couple) continue;
    const ticketTypes = soldTypes(stage, showtime, theater.timeZone);
    for (const party of [couple, ...parties]) {
      const at = bookedAt(random, showtime.startsAt, now);
      const isUnpaid = isFirst(showtime, FAILED_REFUND) && party === parties[0];
      const own = goesTo === showtime && party === couple ? outing : undefined;
      ledger.add({
        showtimeId: showtime.id,
        priceCardId: showtime.priceCardId,
        currency: stage.currencies.get(showtime.priceCardId) ?? "",
        ticketTypes,
        seats: party,
        buyer: own?.buyer ?? { userId: null, ...guestName(random.pick) },
        at,
        ...(own?.cancelled ? { cancelledAt: at + 20 * MINUTE_MS } : {}),
        ...arrivalOf(random, showtime, doorKeeper, now),
        ...(isUnpaid ? { cancelledAt: at + 20 * MINUTE_MS, refundFails: true } : {}),
        ...(seller && !own && !isUnpaid && at < now - DAY_MS && chance.chance(AT_COUNTER)
          ? {
              counter: {
                soldBy: seller,
                provider: chance.chance(0.9) ? ("cash" as const) : ("complimentary" as const),
              },
            }
          : {}),
      });
    }
    const taken = new Set([couple, ...parties].flat());
    const kept = seats.filter(
      (seat) => !taken.has(seat) && seat.type !== "wheelchair" && seat.type !== "companion",
    );
    if (isFirst(showtime, LET_IN_TWICE)) ledger.letInTwice(showtime.id);
    if (seller && isFirst(showtime, HOUSE_SEATS))
      ledger.keep({
        ...showtime,
        showtimeId: showtime.id,
        seats: kept.slice(0, 4),
        userId: seller,
        at: now - DAY_MS,
      });
  }
  return ledger;
}

/** From half an hour before the start on; not yet, for who comes later than now; and a few parties never. */
function arrivalOf(random: Random, { startsAt }: Showtime, doorKeeper: number | undefined, now: number) {
  const at = startsAt - random.integer(-5, 30) * MINUTE_MS;
  return doorKeeper && at <= now && !random.chance(0.05) ? { arrival: { at, doorKeeper } } : {};
}

/** The ticket types of a showtime's price card, at what its rules make of them. */
function soldTypes(stage: Stage, showtime: Showtime, timeZone: string): SoldTicketType[] {
  const base = (stage.ticketTypes.get(showtime.priceCardId) ?? []).map(({ id, name, amounts }) => ({
    ...{ id, name, note: "" },
    prices: amounts,
  }));
  const rules = stage.rules.get(showtime.priceCardId) ?? [];
  return pricesFor(base, rules, occasionOf({ ...showtime, timeZone })).map(({ id, name, prices }) => ({
    ...{ id, name },
    amounts: prices,
  }));
}

/** At least one party, of two where that many sit together. */
function partiesOf(random: Random, seats: AudienceSeat[], count: number): AudienceSeat[][] {
  const parties = seatParties(random, seats, Math.max(2, count));
  const pair = parties.findIndex(({ length }) => length === 2);
  return pair > 0 ? [...parties.splice(pair, 1), ...parties] : parties;
}
