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

type ProgrammeScreen = {
  id: number;
  layoutId: number;
  priceCardId: number;
  name: string;
};

export type ProgrammeTheater = {
  id: number;
  name: string;
  timeZone: string;
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
const SPECIAL_FORMATS = { "The Grand": "70 mm", "The Studio": "35 mm", "Balcony House": "35 mm" } as const;

/** Plans one theater's day: every screen from early afternoon until late, cleaning between, no movie twice in a row. */
export function planDay(theater: ProgrammeTheater, movies: ProgrammeMovie[], date: string) {
  const random = seededRandom(`day ${theater.id} ${date}`);
  const deck = dealer(random.shuffle(weekOf(theater.id, movies, date)));
  const opening = toInstant({ date, time: FIRST_START, timeZone: theater.timeZone }, "earlier");
  if (!opening.ok) throw new Error(`no ${FIRST_START} on ${date} in ${theater.timeZone}`);
  return theater.screens.flatMap((screen) => {
    const showtimes = [];
    let minutes = random.integer(0, 16) * 5;
    for (let last = 0; minutes <= LAST_START_MINUTES; ) {
      const movie = deck((candidate) => candidate.id !== last);
      const startsAt = opening.value + minutes * MINUTE_MS;
      const length = theater.trailersMinutes + movie.durationMinutes;
      const special = Object.entries(SPECIAL_FORMATS).find(([name]) => name === screen.name)?.[1];
      showtimes.push({
        movieId: movie.id,
        screenId: screen.id,
        layoutId: screen.layoutId,
        priceCardId: screen.priceCardId,
        startsAt,
        endsAt: startsAt + length * MINUTE_MS,
        occupiedUntil: startsAt + (length + theater.cleaningMinutes) * MINUTE_MS,
        format: special && random.chance(0.4) ? special : ("2D" as const),
        language: movie.language,
        subtitles: movie.subtitles,
        state: "on-sale" as const,
      });
      last = movie.id;
      minutes += length + theater.cleaningMinutes + random.integer(0, 3) * 5;
      minutes = Math.ceil(minutes / 5) * 5;
    }
    return showtimes;
  });
}

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

/** Deals the first card that fits, and puts it at the bottom. */
function dealer(deck: ProgrammeMovie[]) {
  return (fits: (movie: ProgrammeMovie) => boolean): ProgrammeMovie => {
    const at = Math.max(0, deck.findIndex(fits));
    const [movie] = deck.splice(at, 1);
    if (!movie) throw new Error("no movie to show");
    deck.push(movie);
    return movie;
  };
}

/** The days of a theater from `daysBack` days ago until the fourteenth from today. */
export function daysAround(now: number, clock: DayClock, daysBack: number): string[] {
  const today = businessDay(now, clock);
  return Array.from({ length: daysBack + DAYS_AHEAD }, (_, i) => addDays(today, i - daysBack));
}
