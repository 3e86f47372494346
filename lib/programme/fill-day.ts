import { MINUTE_MS } from "@/lib/clock-units";
import { overlaps, type Slot } from "@/lib/scheduling/plan";

/** Starts lie on these minutes of the hour. */
export const SNAP_MS = 5 * MINUTE_MS;
const LONGEST_WAIT_MS = 45 * MINUTE_MS;

export type FillScreen = { id: number; capacity: number };
export type FillMovie = {
  id: number;
  /** Trailers and movie. */
  showMinutes: number;
  /** How often it is shown compared to the others: 4 twice as often as 2. */
  weight: number;
};

export type FillInput = {
  screens: readonly FillScreen[];
  movies: readonly FillMovie[];
  /** When the doors open and the last movie must have ended, as instants. */
  opensAt: number;
  closesAt: number;
  cleaningMinutes: number;
  /** Starts of the theater lie at least so far apart where there is room for that, so that the foyer is never full at once. */
  staggerMinutes: number;
  /** The start everyone would like, as an instant: around it the largest screens are given away first. */
  primeAt: number;
  /** What stands already, and stays where it is. */
  taken: readonly Pick<Slot, "screenId" | "startsAt" | "occupiedUntil">[];
};

export type Filled = {
  movieId: number;
  screenId: number;
  startsAt: number;
  endsAt: number;
  occupiedUntil: number;
};

/**
 * Proposes a day without conflicts. First every screen that is free around prime time gets its prime showtime, the
 * largest screen first and each by a stagger later than the one before, so that the movies with the greatest weight
 * play on the largest screens when most people come. Then, from the opening on, whichever screen is free first gets
 * the next showtime. A movie's turn comes by its weight over its showtimes so far (the highest `weight / (2n + 1)`, the
 * method by which Sainte-Laguë gave out seats), among those that still fit before what comes next on the screen; of
 * movies with the same claim the one whose last start is longest ago. Nothing in `taken` is moved.
 */
export function fillDay(input: FillInput): Filled[] {
  const board = new Board(input);
  const bySize = [...input.screens].sort((a, b) => b.capacity - a.capacity || a.id - b.id);
  let prime = snapUp(input.primeAt);
  for (const screen of bySize) if (board.place(screen.id, prime)) prime += board.stagger;

  // each screen's next possible start; the earliest comes next, the larger screen first
  const next = new Map(bySize.map(({ id }) => [id, snapUp(input.opensAt)]));
  while (next.size > 0) {
    const [screenId, from] = [...next].reduce((first, one) => (one[1] < first[1] ? one : first));
    const at = board.nextStart(screenId, from);
    if (at === null) next.delete(screenId);
    else next.set(screenId, board.placeStaggered(screenId, at) ?? at + SNAP_MS);
  }
  return board.filled.sort((a, b) => a.startsAt - b.startsAt || a.screenId - b.screenId);
}

const snapUp = (at: number) => Math.ceil(at / SNAP_MS) * SNAP_MS;

class Board {
  readonly filled: Filled[] = [];
  readonly stagger: number;
  private readonly shown = new Map<number, number>();
  private readonly lastStart = new Map<number, number>();
  private readonly shortestMs: number;

  constructor(private readonly input: FillInput) {
    this.stagger = snapUp(input.staggerMinutes * MINUTE_MS);
    this.shortestMs = Math.min(...this.movies.map(({ showMinutes }) => showMinutes * MINUTE_MS));
  }

  private get movies() {
    return this.input.movies.filter(({ weight, showMinutes }) => weight > 0 && showMinutes > 0);
  }

  private *onScreen(screenId: number) {
    for (const slot of this.input.taken) if (slot.screenId === screenId) yield slot;
    for (const slot of this.filled) if (slot.screenId === screenId) yield slot;
  }

  /** From when on the screen is free at or after that moment; null when no movie can end any more. */
  nextStart(screenId: number, from: number): number | null {
    let at = from;
    for (let isMoved = true; isMoved; ) {
      isMoved = false;
      for (const slot of this.onScreen(screenId))
        if (slot.startsAt <= at && at < slot.occupiedUntil) {
          at = snapUp(slot.occupiedUntil);
          isMoved = true;
        }
    }
    return at + this.shortestMs <= this.input.closesAt ? at : null;
  }

  /** Waits for a moment at which no other screen starts, but not for long; answers when the screen is free again. */
  placeStaggered(screenId: number, at: number): number | null {
    const longest = Math.min(this.stagger * this.input.screens.length, LONGEST_WAIT_MS);
    for (let wait = 0; wait <= longest; wait += SNAP_MS)
      if (!this.isCrowded(at + wait)) {
        const later = this.place(screenId, at + wait);
        if (later !== null) return later;
      }
    return this.place(screenId, at);
  }

  private isCrowded(at: number): boolean {
    return this.filled.some(({ startsAt }) => Math.abs(startsAt - at) < this.stagger);
  }

  /** Gives the screen to the movie whose turn it is; answers when it is free again, or null when none fits there. */
  place(screenId: number, startsAt: number): number | null {
    const movie = this.movies
      .filter((candidate) => this.fits(screenId, this.timesOf(candidate, startsAt)))
      .reduce<FillMovie | null>((best, one) => (best && !this.isBefore(one, best) ? best : one), null);
    if (!movie) return null;
    const times = this.timesOf(movie, startsAt);
    this.filled.push({ movieId: movie.id, screenId, ...times });
    this.shown.set(movie.id, (this.shown.get(movie.id) ?? 0) + 1);
    this.lastStart.set(movie.id, startsAt);
    return snapUp(times.occupiedUntil);
  }

  private isBefore(a: FillMovie, b: FillMovie): boolean {
    const claim = ({ id, weight }: FillMovie) => weight / (2 * (this.shown.get(id) ?? 0) + 1);
    const rested = ({ id }: FillMovie) => this.lastStart.get(id) ?? Number.NEGATIVE_INFINITY;
    if (claim(a) !== claim(b)) return claim(a) > claim(b);
    return rested(a) !== rested(b) ? rested(a) < rested(b) : a.id < b.id;
  }

  private timesOf({ showMinutes }: FillMovie, startsAt: number) {
    const endsAt = startsAt + showMinutes * MINUTE_MS;
    return { startsAt, endsAt, occupiedUntil: endsAt + this.input.cleaningMinutes * MINUTE_MS };
  }

  private fits(
    screenId: number,
    times: { startsAt: number; endsAt: number; occupiedUntil: number },
  ): boolean {
    const { opensAt, closesAt } = this.input;
    if (times.startsAt < opensAt || times.endsAt > closesAt) return false;
    for (const slot of this.onScreen(screenId)) if (overlaps(slot, times)) return false;
    return true;
  }
}
