import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { layoutSeats, layouts, screens, theaters } from "@/db/schema/venues";
import { listBasePrices } from "@/lib/pricing/list-base-prices";
import { listRules } from "@/lib/pricing/list-rules";
import type { PriceRule } from "@/lib/pricing/price-rule";
import { getDefaultCard } from "@/lib/scheduling/get-default-card";
import type { AudienceSeat } from "./audience";
import type { ProgrammeMovie, ProgrammeScreen, ProgrammeTheater } from "./programme";
import type { SoldTicketType } from "./sale";
import { demoTheaters } from "./theaters";

export type Stage = {
  theaters: ProgrammeTheater[];
  seats: Map<number, AudienceSeat[]>;
  ticketTypes: Map<number, SoldTicketType[]>;
  /** By price card. */
  rules: Map<number, PriceRule[]>;
  currencies: Map<number, string>;
};

/**
 * What the demo's theaters have by now, whatever has been edited since: the screens in use that have seats and prices
 * for all of them, with their newest layouts and the cards in force that are the default there.
 */
export async function readStage(db: Database): Promise<Stage> {
  const ids = demoTheaters.map(({ id }) => id);
  const theaterRows = await db
    .select()
    .from(theaters)
    .where(and(inArray(theaters.id, ids), isNull(theaters.archivedAt)))
    .orderBy(asc(theaters.id));
  const screenRows = await db
    .select()
    .from(screens)
    .where(isNull(screens.archivedAt))
    .orderBy(asc(screens.position), asc(screens.id));
  const layoutRows = await db.select().from(layouts).orderBy(desc(layouts.version));
  const seatRows = await db
    .select()
    .from(layoutSeats)
    .orderBy(asc(layoutSeats.layoutId), asc(layoutSeats.ordinal));
  const seats = Map.groupBy(seatRows, ({ layoutId }) => layoutId);

  const stage: Stage = {
    rules: new Map(),
    theaters: [],
    seats,
    ticketTypes: new Map(),
    currencies: new Map(),
  };
  for (const { id, currency } of await db.select().from(priceCards)) stage.currencies.set(id, currency);
  for (const theater of theaterRows) {
    const own = { ...theater, screens: [] as ProgrammeScreen[] };
    stage.theaters.push(own);
    for (const { id, name } of screenRows.filter(({ theaterId }) => theaterId === theater.id)) {
      const layout = layoutRows.find(({ screenId }) => screenId === id);
      const card = await getDefaultCard(db, { theaterId: theater.id, screenId: id });
      if (!layout || card === null) continue;
      if (!stage.ticketTypes.has(card)) {
        stage.ticketTypes.set(card, await readTicketTypes(db, card));
        stage.rules.set(card, await listRules(db, card));
      }
      const priced = new Set(stage.ticketTypes.get(card)?.flatMap(({ amounts }) => Object.keys(amounts)));
      if (!seats.get(layout.id)?.every(({ type }) => priced.has(type))) continue;
      own.screens.push({ id, name, layoutId: layout.id, priceCardId: card });
    }
  }
  return stage;
}

const readTicketTypes = async (db: Database, card: number): Promise<SoldTicketType[]> =>
  (await listBasePrices(db, card)).map(({ id, name, prices }) => ({ id, name, amounts: prices }));

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
