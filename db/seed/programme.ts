import type { BookingFee } from "@/db/schema/venues";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { addDays, toInstant } from "@/lib/scheduling/wall-clock";
import { seededRandom } from "./random";

const DAYS_AHEAD = 14;

export type ProgrammeMovie = {
  id: number;
  durationMinutes: number;
  language: string;
  subtitles: string | null;
};

export type ProgrammeScreen = {
  id: number;
  layoutId: number;
  priceCardId: number;
  name: string;
};

export type ProgrammeTheater = {
  id: number;
  name: string;
  timeZone: string;
  ticketTaxBasisPoints: number;
  feeTaxBasisPoints: number;
  bookingFee: BookingFee | null;
  dayTurnsMinute: number;
  trailersMinutes: number;
  cleaningMinutes: number;
  screens: ProgrammeScreen[];
};

const MOVIES_A_WEEK = 10;
const WEEKLY_CHANGE = 6;
const HEADLINERS = 4;
const FIRST_START = "12:30";
const LAST_START_MINUTES = 10 * 60 + 15;
const STEP_MINUTES = 5;
/** What the database takes for one showtime at most. */
const LONGEST_MS = 2 * DAY_MS;
const SPECIAL_FORMATS = { "The Grand": "70 mm", "The Studio": "35 mm", "Balcony House": "35 mm" } as const;

/** When a screen is in use already. */
export type Occupied = { screenId: number; startsAt: number; occupiedUntil: number };

/**
 * Plans a day of some of a theater's screens, one after another: from early afternoon until late, cleaning between,
 * around what plays there already, and no movie twice in a row. A screen without room, or a theater without movies,
 * plays nothing.
 */
export function planDay(
  theater: ProgrammeTheater,
  movies: ProgrammeMovie[],
  { date, occupied }: { date: string; occupied: readonly Occupied[] },
) {
  const random = seededRandom(`day ${theater.id} ${date}`);
  const fitting = movies.filter((movie) => occupiedMs(theater, movie) <= LONGEST_MS);
  const deck = dealer(random.shuffle(weekOf(theater.id, fitting, date)));
  const opening = toInstant({ date, time: FIRST_START, timeZone: theater.timeZone }, "earlier");
  return theater.screens.map((screen) => {
    const showtimes = [];
    let minutes = random.integer(0, 16) * STEP_MINUTES;
    for (let last = 0; opening.ok && minutes <= LAST_START_MINUTES; ) {
      const movie = deck((candidate) => candidate.id !== last);
      if (!movie) break;
      const startsAt = opening.value + minutes * MINUTE_MS;
      const occupiedUntil = startsAt + occupiedMs(theater, movie);
      const other = occupied.find(
        (it) => it.screenId === screen.id && it.startsAt < occupiedUntil && startsAt < it.occupiedUntil,
      );
      if (other) {
        minutes = onTheStep((other.occupiedUntil - opening.value) / MINUTE_MS);
        continue;
      }
      const special = Object.entries(SPECIAL_FORMATS).find(([name]) => name === screen.name)?.[1];
      showtimes.push({
        movieId: movie.id,
        screenId: screen.id,
        layoutId: screen.layoutId,
        priceCardId: screen.priceCardId,
        startsAt,
        endsAt: occupiedUntil - theater.cleaningMinutes * MINUTE_MS,
        occupiedUntil,
        format: special && random.chance(0.4) ? special : ("2D" as const),
        language: movie.language,
        subtitles: movie.subtitles,
        accessibility: accessibleBy(screen.id + movie.id + showtimes.length),
        state: "on-sale" as const,
      });
      last = movie.id;
      minutes = onTheStep((occupiedUntil - opening.value) / MINUTE_MS + random.integer(0, 3) * STEP_MINUTES);
    }
    return { screen, showtimes };
  });
}

/** Some with captions, some described, and now and then a relaxed one. */
const accessibleBy = (nth: number): string =>
  [nth % 7 === 0 && "captions", nth % 5 === 0 && "audio-description", nth % 19 === 0 && "relaxed"]
    .filter(Boolean)
    .join(",");

const onTheStep = (minutes: number): number => Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;

const occupiedMs = (
  { trailersMinutes, cleaningMinutes }: ProgrammeTheater,
  { durationMinutes }: ProgrammeMovie,
): number => (trailersMinutes + durationMinutes + cleaningMinutes) * MINUTE_MS;

/** A theater plays ten of the movies a week, its headliners twice as often; on Fridays some of them change. */
function weekOf(theaterId: number, movies: ProgrammeMovie[], date: string): ProgrammeMovie[] {
  const fridays = Math.floor((Date.parse(date) / DAY_MS - 1) / 7);
  const order = seededRandom(`programme ${theaterId}`).shuffle(movies);
  const week = Array.from(
    { length: Math.min(MOVIES_A_WEEK, order.length) },
    (_, i) => order[(fridays * WEEKLY_CHANGE + i) % order.length] as ProgrammeMovie,
  );
  return [...week, ...week.slice(0, HEADLINERS)];
}

/** Deals the first card that fits, else the first, and puts it at the bottom; of no cards none. */
function dealer(deck: ProgrammeMovie[]) {
  return (fits: (movie: ProgrammeMovie) => boolean): ProgrammeMovie | undefined => {
    const at = Math.max(0, deck.findIndex(fits));
    const [movie] = deck.splice(at, 1);
    if (movie) deck.push(movie);
    return movie;
  };
}

/** The days of a theater from `daysBack` days ago until the fourteenth from today. */
export function daysAround(now: number, clock: DayClock, daysBack: number): string[] {
  const today = businessDay(now, clock);
  return Array.from({ length: daysBack + DAYS_AHEAD }, (_, i) => addDays(today, i - daysBack));
}
