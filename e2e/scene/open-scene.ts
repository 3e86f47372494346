import { desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { promoCodes } from "@/db/schema/pricing";
import { layouts } from "@/db/schema/venues";
import { findBrokenWithAll } from "@/db/testing/broken-with-all";
import { addRoom, makeShowtime, type ScenePlan, setScene } from "@/db/testing/fixture";
import { removeWithAll } from "@/db/testing/remove-with-all";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newReference } from "@/lib/id";
import { businessDay } from "@/lib/scheduling/business-day";
import { addStaff, type StaffRole } from "./add-people";
import { addSales } from "./add-sales";
import { defaultTickets, rooms } from "./rooms";

export type Plan = Omit<ScenePlan, "startsAt" | "room"> & {
  /** `small` unless another is named. */
  room?: keyof typeof rooms;
  /** Hours from now to the start of each showtime: one in two days unless others are given. */
  startsIn?: readonly number[];
  /** Seats of the first showtime that somebody else has bought, as "A1". */
  sold?: readonly string[];
};

export type OpenScene = (plan?: Plan) => Promise<Scene>;
export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A theater of its own with one screen, a movie and showtimes, written into the database of the running site. */
export async function openScene(
  db: Database,
  { room = "small", startsIn = [48], sold = [], tickets = defaultTickets, ...more }: Plan = {},
) {
  const key = crypto.randomUUID().slice(0, 8);
  const theater = { name: `Theater ${key}`, slug: `theater-${key}`, ...more.theater };
  const movie = {
    title: `Movie ${key}`,
    slug: `movie-${key}`,
    description: "Made for a test.",
    ...more.movie,
  };
  const screen = { name: `Screen ${key}`, ...more.screen };
  const startsAt = startsIn.map(inHours);
  const stage = await setScene(db, { ...more, room: rooms[room], tickets, startsAt, theater, movie, screen });
  const people: number[] = [];
  const [showtime, ...others] = stage.showtimeIds.map((id, i) => showtimeOf(id, startsAt[i] ?? 0));
  if (!showtime) throw new Error("a scene has a showtime at least");

  const sales = addSales(db, stage, showtime.id);
  if (sold.length > 0) await sales.sell(sold);

  return {
    /** A part of its names that nothing else has. */
    key,
    stage,
    theater: {
      ...theater,
      id: stage.theaterId,
      path: `/theaters/${theater.slug}`,
      admin: `/admin/theaters/${stage.theaterId}`,
    },
    movie: { ...movie, id: stage.movieId, path: `/movies/${movie.slug}` },
    screen: { ...screen, id: stage.screenId },
    showtimes: [showtime, ...others],
    /** The first of them. */
    showtime,
    ...sales,
    addShowtime: async (hours: number) =>
      showtimeOf(await makeShowtime(db, { ...stage, startsAt: inHours(hours) }), inHours(hours)),
    /** One on another screen of this theater, on the newest version of its layout. */
    addShowtimeOn: async (screenId: number, hours: number) => {
      const on = { ...stage, screenId, layoutId: await newestLayout(db, screenId), startsAt: inHours(hours) };
      return showtimeOf(await makeShowtime(db, on), on.startsAt);
    },
    /** Another screen, without showtimes. */
    addScreen: (name: string, position: number) =>
      addRoom(db, stage.theaterId, rooms.small, { name, position }),
    /** Somebody of its team, with the demo's password; answers the e-mail address to sign in with. */
    addStaff: async (role: StaffRole): Promise<string> => {
      const { id, email } = await addStaff(db, stage.theaterId, role);
      people.push(id);
      return email;
    },
    /** A code of this theater: 10 % off unless something else is said. */
    addPromoCode: async (terms: Partial<typeof promoCodes.$inferInsert> = {}): Promise<string> => {
      const code = newReference();
      const { theaterId } = stage;
      const off = terms.amountMinor ? { currency: "GBP" } : { basisPoints: 1_000 };
      await db.insert(promoCodes).values({ code, theaterId, createdAt: Date.now(), ...off, ...terms });
      return code;
    },
    /** Which of what must always hold does not for what was sold there, each in words. */
    findBroken: (file: string): string[] => findBrokenWithAll(file, { theaters: [stage.theaterId] }),
    /** Takes all of it out of the database. */
    remove: (file: string): void =>
      removeWithAll(file, { theaters: [stage.theaterId], movies: [stage.movieId], users: people }),
  };
}

async function newestLayout(db: Database, screenId: number): Promise<number> {
  const layout = await db
    .select()
    .from(layouts)
    .where(eq(layouts.screenId, screenId))
    .orderBy(desc(layouts.version))
    .limit(1)
    .get();
  if (!layout) throw new Error("the screen has no seats");
  return layout.id;
}

/** On a full five minutes, as programmes are. */
const inHours = (hours: number): number =>
  Math.ceil((Date.now() + hours * HOUR_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS;

const showtimeOf = (id: number, startsAt: number) => ({
  id,
  startsAt,
  /** "2026-11-24": the day it belongs to, which for a show after midnight is the evening's, unless its theater differs from the usual. */
  day: businessDay(startsAt, { timeZone: "Europe/London", dayTurnsMinute: 300 }),
  /** Where customers choose their seats. */
  path: `/showtimes/${id}`,
  /** Where its theater edits it, sells at the counter and lets people in. */
  admin: `/admin/showtimes/${id}`,
  till: `/admin/box-office/${id}`,
  door: `/admin/door/${id}`,
});
