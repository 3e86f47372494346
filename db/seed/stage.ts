import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards, prices, ticketTypes } from "@/db/schema/pricing";
import { layoutSeats, layouts, screens, theaters } from "@/db/schema/venues";
import type { PriceRule } from "@/lib/pricing/price-rule";
import { listRules } from "@/lib/pricing/queries";
import type { AudienceSeat } from "./audience";
import type { ProgrammeMovie, ProgrammeTheater } from "./programme";
import type { SoldTicketType } from "./sale";
import { demoTheaters } from "./theaters";

export type Stage = {
  theaters: (ProgrammeTheater & { currency: string })[];
  seats: Map<number, AudienceSeat[]>;
  ticketTypes: Map<number, SoldTicketType[]>;
  /** By price card. */
  rules: Map<number, PriceRule[]>;
};

/** What the demo's theaters have by now: newest layouts, prices in force, whatever has been edited since. */
export async function readStage(db: Database): Promise<Stage> {
  const slugs = demoTheaters.map(({ slug }) => slug);
  const theaterRows = await db
    .select()
    .from(theaters)
    .where(inArray(theaters.slug, slugs))
    .orderBy(asc(theaters.id));
  const screenRows = await db.select().from(screens).orderBy(asc(screens.position));
  const layoutRows = await db.select().from(layouts).orderBy(desc(layouts.version));
  const cardRows = await db.select().from(priceCards).orderBy(desc(priceCards.id));
  const seatRows = await db
    .select()
    .from(layoutSeats)
    .orderBy(asc(layoutSeats.layoutId), asc(layoutSeats.ordinal));
  const priceRows = await db
    .select({
      card: prices.priceCardId,
      id: ticketTypes.id,
      name: ticketTypes.name,
      seat: prices.seatType,
      amount: prices.amountMinor,
    })
    .from(prices)
    .innerJoin(ticketTypes, eq(ticketTypes.id, prices.ticketTypeId))
    .orderBy(asc(ticketTypes.position));

  const rules = new Map<number, PriceRule[]>();
  for (const { id } of cardRows) rules.set(id, await listRules(db, id));

  return {
    rules,
    theaters: theaterRows.map((theater) => ({
      ...theater,
      screens: screenRows.flatMap((screen) => {
        const layout = layoutRows.find(({ screenId }) => screenId === screen.id);
        const card = cardRows.find(
          ({ theaterId, supersededAt }) => theaterId === theater.id && !supersededAt,
        );
        if (screen.theaterId !== theater.id || !layout || !card) return [];
        return [{ id: screen.id, name: screen.name, layoutId: layout.id, priceCardId: card.id }];
      }),
    })),
    seats: Map.groupBy(seatRows, ({ layoutId }) => layoutId),
    ticketTypes: ticketTypesByCard(priceRows),
  };
}

type PriceRow = { card: number; id: number; name: string; seat: string; amount: number };

function ticketTypesByCard(rows: PriceRow[]): Map<number, SoldTicketType[]> {
  const cards = new Map<number, SoldTicketType[]>();
  for (const { card, id, name, seat, amount } of rows) {
    const types = cards.get(card) ?? [];
    cards.set(card, types);
    let type = types.find((known) => known.id === id);
    if (!type) {
      type = { id, name, amounts: {} };
      types.push(type);
    }
    type.amounts[seat] = amount;
  }
  return cards;
}

/** The demo's movies that are showing and whose length is known. */
export async function readProgrammeMovies(
  db: Database,
  classics: readonly { slug: string; language: string; subtitles: string | null }[],
): Promise<ProgrammeMovie[]> {
  const rows = await db
    .select({ id: movies.id, slug: movies.slug, durationMinutes: movies.durationMinutes })
    .from(movies)
    .where(eq(movies.status, "released"))
    .orderBy(asc(movies.id));
  return rows.flatMap(({ id, slug, durationMinutes }) => {
    const classic = classics.find((movie) => movie.slug === slug);
    if (!classic || !durationMinutes) return [];
    return [{ id, durationMinutes, language: classic.language, subtitles: classic.subtitles }];
  });
}
