import type { Database } from "@/db/client";
import { priceCards, priceRules, prices, promoCodes, ticketTypes } from "@/db/schema/pricing";
import { layoutSeats, layouts, SEAT_TYPES, screens, seats, theaters } from "@/db/schema/venues";
import { seededNames } from "./random";
import { insertAll, plant } from "./rows";
import { demoScreens } from "./screens";
import { demoPriceRules, demoTheaters, demoTicketTypes } from "./theaters";

const PRICE_STEP = 5;

/** Theaters, screens, seats and prices. Their ids count from 1: the database has no theater yet. */
export async function seedVenues(db: Database, now: number): Promise<void> {
  const names = seededNames("venues");
  const screenRows = demoScreens.map((screen, index) => ({
    id: index + 1,
    theaterId: demoTheaters.find(({ key }) => key === screen.theater)?.id ?? 0,
    name: screen.name,
    position: index,
  }));
  const positions = demoScreens.flatMap((screen, index) =>
    screen.seats.map((seat) => ({ ...seat, screenId: index + 1, layoutId: index + 1 })),
  );
  await plant(db, [
    ...insertAll(
      db,
      theaters,
      demoTheaters.map(({ key: _key, adult: _adult, ...theater }) => theater),
    ),
    ...insertAll(db, screens, screenRows),
    ...insertAll(
      db,
      layouts,
      screenRows.map(({ id }) => ({ id, screenId: id, version: 1, createdAt: now })),
    ),
    ...insertAll(
      db,
      seats,
      positions.map(({ screenId }, i) => ({ id: i + 1, screenId, guid: names.id() })),
    ),
    ...insertAll(
      db,
      layoutSeats,
      positions.map(({ screenId: _screen, ...position }, i) => ({ ...position, seatId: i + 1 })),
    ),
    ...priceSteps(db, now),
  ]);
}

function priceSteps(db: Database, now: number) {
  const types = demoTheaters.flatMap((theater, t) =>
    demoTicketTypes.map(({ name, note }, position) => ({
      id: t * demoTicketTypes.length + position + 1,
      theaterId: theater.id,
      name,
      note,
      position,
    })),
  );
  const cards = demoTheaters.map(({ id, currency }) => ({
    id,
    theaterId: id,
    name: "Standard prices",
    currency,
    createdAt: now,
  }));
  const amounts = types.flatMap((type) => {
    const theater = demoTheaters.find(({ id }) => id === type.theaterId);
    const share = demoTicketTypes[type.position]?.share ?? 1;
    return seatTypesOf(theater?.key).map((seatType) => ({
      priceCardId: type.theaterId,
      ticketTypeId: type.id,
      seatType,
      amountMinor: Math.round(((theater?.adult[seatType] ?? 0) * share) / PRICE_STEP) * PRICE_STEP,
    }));
  });
  return [
    ...insertAll(db, ticketTypes, types),
    ...insertAll(db, priceCards, cards),
    ...insertAll(db, prices, amounts),
    ...insertAll(
      db,
      priceRules,
      cards.flatMap((card) =>
        demoPriceRules.map((rule, position) => ({ ...rule, priceCardId: card.id, position })),
      ),
    ),
    ...insertAll(db, promoCodes, [{ code: "WELCOME10", basisPoints: 1_000, maxUses: 1_000, createdAt: now }]),
  ];
}

function seatTypesOf(theater: string | undefined) {
  const present = new Set(
    demoScreens
      .filter((screen) => screen.theater === theater)
      .flatMap((screen) => screen.seats.map(({ type }) => type)),
  );
  return SEAT_TYPES.filter((type) => present.has(type));
}
