import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { idInAddress, idOrSlug, nameOf, nothing } from "@/app/api/v1/_frame/fields";
import { keep } from "@/app/api/v1/_frame/kept";
import { operation, sharedRead } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { DAY_MS } from "@/lib/clock-units";
import { listOffers } from "@/lib/pricing/list-offers";
import { businessDay, businessDayBounds, OUTERMOST_CLOCKS } from "@/lib/scheduling/business-day";
import { PROGRAMME_DAYS } from "@/lib/scheduling/days";
import {
  getProgramShowtime,
  listProgramShowtimes,
  type ProgramShowtime,
} from "@/lib/scheduling/program-showtimes";
import { findTheater } from "./_playing";
import { asShowtime, day, showtime, tagOfShowtime } from "./_showtime";
import { readSeats } from "./seats";
import { SHOWTIME_CHANGES } from "./showtime-changes";

const place = z.tuple([z.int().min(0).max(8_000_000_000_000), z.int()]);

const listShowtimes = operation({
  ...sharedRead("listShowtimes", "/showtimes", "Showtimes"),
  summary: "Showtimes on sale, the soonest first",
  description:
    "Of all theaters or of one, of the next two weeks or of a day. `url` leads straight to the seats.",
  path: nothing,
  query: z.object({
    movie: idOrSlug.optional().meta({ description: "A movie's id or slug." }),
    theater: idOrSlug.optional().meta({ description: "A theater's id or slug." }),
    date: day.optional().meta({
      description: "On that day, as each theater counts its days; `today` is each one's own.",
    }),
    include: z
      .literal("offers")
      .optional()
      .meta({ description: "With prices from and to, and whether there are seats." }),
    limit,
    cursor,
  }),
  answers: { 200: { description: "A page of showtimes", schema: listOf(showtime) } },
  problems: ["bad-query"],
  run: async ({ db, now, query: { movie, theater, date, include, limit: most = DEFAULT_LIMIT, cursor } }) => {
    const begun = placeIn(cursor, place);
    if ("problem" in begun) return begun;
    const { after } = begun;
    const found = theater && (await findTheater(db, theater));
    if (theater && !found) return ok({ data: [], next: null });
    const asked = {
      ...{ movie, theater: found && { id: found.id }, after, now },
      ...rangeOf(date, found ?? null, now),
    };
    const pages =
      date && !found
        ? await listOfDay(db, { ...asked, date, limit: most })
        : await listProgramShowtimes(db, { ...asked, limit: most });
    const query = { movie: nameOf(movie), theater: nameOf(theater), date, include, limit: most };
    const showtimeIds = pages.showtimes.map(({ id }) => id);
    const offers = include ? await listOffers(db, { showtimeIds, now }) : null;
    const data = pages.showtimes.map((one) => asShowtime(one, offers?.get(one.id)));
    return page("/showtimes", query, { data, next: pages.next });
  },
});

type Clock = Parameters<typeof businessDay>[1];

/** Instants, [from, until): of a day at one theater its own, at all of them as far as the first and the last reach. */
function rangeOf(date: string | undefined, clock: Clock | null, now: number) {
  if (date === undefined) return { from: now, until: now + PROGRAMME_DAYS * DAY_MS };
  if (clock) return businessDayBounds(date === "today" ? businessDay(now, clock) : date, clock);
  const [first, last] = OUTERMOST_CLOCKS;
  // where the day begins first it is the later one
  const [earliest, latest] =
    date === "today" ? [businessDay(now, last), businessDay(now, first)] : [date, date];
  return { from: businessDayBounds(earliest, first).from, until: businessDayBounds(latest, last).until };
}

type OfDay = Parameters<typeof listProgramShowtimes>[1] & { date: string };

/** So many are looked through at once: a page of one is not to be as many queries as there are others before it. */
const LOOKED_THROUGH = 200;

/** Every theater counts its own day: those of the days beside it are passed over. */
async function listOfDay(
  db: Parameters<typeof listProgramShowtimes>[0],
  { date, limit: most, ...asked }: OfDay,
) {
  const isThen = (one: ProgramShowtime) =>
    one.day === (date === "today" ? businessDay(asked.now, one) : date);
  const shown: Awaited<ReturnType<typeof listProgramShowtimes>>["showtimes"] = [];
  for (let after = asked.after; ; ) {
    const page = await listProgramShowtimes(db, { ...asked, after, limit: LOOKED_THROUGH });
    for (const one of page.showtimes) if (isThen(one)) shown.push(one);
    if (shown.length > most || page.next === null) break;
    after = page.next;
  }
  const last = shown[most - 1];
  const next = shown.length > most && last ? ([last.startsAt, last.id] as [number, number]) : null;
  return { showtimes: shown.slice(0, most), next };
}

const readShowtime = operation({
  ...sharedRead("readShowtime", "/showtimes/{id}", "Showtimes"),
  summary: "A showtime",
  description: "A draft for tokens that run its theater.",
  path: z.object({ id: idInAddress }),
  query: nothing,
  answers: { 200: { description: "The showtime", schema: showtime } },
  problems: ["not-found"],
  run: async ({ db, now, caller, path }) => {
    const tell = async () => {
      const found = await getProgramShowtime(db, { showtimeId: path.id, by: caller.client });
      return found ? ok(asShowtime(found), { etag: tagOfShowtime(found) }) : refuse("not-found");
    };
    if (caller.client) return tell();
    return keep(db, { key: `showtime ${path.id}`, now }, async () => ({
      ...{ reply: await tell(), until: Number.POSITIVE_INFINITY },
    }));
  },
});

export const SHOWTIME_OPERATIONS = [listShowtimes, readShowtime, readSeats, ...SHOWTIME_CHANGES];
