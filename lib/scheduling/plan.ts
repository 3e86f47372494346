import type { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import type { Result } from "@/lib/result";
import { occupancyOf } from "./occupancy";

export type Format = (typeof SHOWTIME_FORMATS)[number];

/** What someone would like to schedule; `start` says when, or why that time cannot be had. */
export type Wish = {
  movieId: number;
  screenId: number;
  priceCardId: number;
  format: Format;
  language: string;
  subtitles: string | null;
  /** As it is kept; left out: nothing. */
  accessibility?: string;
  /** By the theater's calendar and clock: "2026-11-24", "19:30". */
  day: string;
  time: string;
  start: Result<number, "no-such-time" | "ambiguous-time">;
  /** That time comes twice on that day, and `start` is one of the two. */
  isDoubled?: boolean;
  /** What is copied had a card that was replaced since, by the one called so; null or left out: it is the very one. */
  replacedCard?: string | null;
};

/** A stretch of a screen's time that is taken. */
export type Slot = {
  screenId: number;
  startsAt: number;
  occupiedUntil: number;
  title: string;
  showtimeId?: number;
};

/** What a theater has, as far as wishes speak of it. */
export type Facts = {
  theaterId: number;
  timeZone: string;
  trailersMinutes: number;
  cleaningMinutes: number;
  movies: Map<number, { title: string; durationMinutes: number | null; isArchived: boolean }>;
  /** Without those that are archived; `layoutId` is null for a screen without seats. */
  screens: Map<number, { name: string; layoutId: number | null }>;
  /** The cards in force. */
  priceCardIds: Set<number>;
  /** Cards in force that have no price for some seat of a layout, with that layout. */
  unpriced: { priceCardId: number; layoutId: number }[];
  taken: Slot[];
};

export type PlanCode =
  | "unknown-movie"
  | "archived-movie"
  | "no-length"
  | "unknown-screen"
  | "no-layout"
  | "unknown-price-card"
  | "unpriced-seats"
  | "no-such-time"
  | "ambiguous-time"
  | "past"
  | "overlap";

type Names = { title: string; screenName: string };
export type Fitting = Names & {
  wish: Wish;
  layoutId: number;
  durationMinutes: number;
  startsAt: number;
  endsAt: number;
  occupiedUntil: number;
  why: null;
};
type NotFitting = Names & { wish: Wish; why: PlanCode; clash: Slot | null };
export type Planned = Fitting | NotFitting;

export const isFitting = (planned: Planned): planned is Fitting => planned.why === null;

/** Which of the wishes fit, one after the other: what fits takes its screen from those that follow. */
export function judge(wishes: readonly Wish[], facts: Facts, now: number): Planned[] {
  const taken = Map.groupBy(facts.taken, ({ screenId }) => screenId);
  return wishes.map((wish) => {
    const planned = judgeOne(wish, facts, taken.get(wish.screenId) ?? [], now);
    if (isFitting(planned)) {
      const slot = { screenId: wish.screenId, ...planned };
      taken.set(wish.screenId, [...(taken.get(wish.screenId) ?? []), slot]);
    }
    return planned;
  });
}

function judgeOne(wish: Wish, facts: Facts, taken: readonly Slot[], now: number): Planned {
  const movie = facts.movies.get(wish.movieId);
  const screen = facts.screens.get(wish.screenId);
  const names = { title: movie?.title ?? "", screenName: screen?.name ?? "" };
  const not = (why: PlanCode, clash: Slot | null = null): NotFitting => ({ ...names, wish, why, clash });
  if (!screen) return not("unknown-screen");
  if (!screen.layoutId) return not("no-layout");
  if (!facts.priceCardIds.has(wish.priceCardId)) return not("unknown-price-card");
  if (facts.unpriced.some((gap) => gap.priceCardId === wish.priceCardId && gap.layoutId === screen.layoutId))
    return not("unpriced-seats");
  if (!movie) return not("unknown-movie");
  if (movie.isArchived) return not("archived-movie");
  const { durationMinutes } = movie;
  if (!durationMinutes) return not("no-length");
  if (!wish.start.ok) return not(wish.start.code);
  if (wish.start.value <= now) return not("past");
  const times = occupancyOf(wish.start.value, { ...facts, durationMinutes });
  const clash = taken
    .filter((slot) => overlaps(slot, times))
    .reduce<Slot | null>((first, slot) => (first && first.startsAt <= slot.startsAt ? first : slot), null);
  if (clash) return not("overlap", clash);
  return { ...names, ...times, wish, durationMinutes, layoutId: screen.layoutId, why: null };
}

type Stretch = Pick<Slot, "startsAt" | "occupiedUntil">;

/** Two stretches [startsAt, occupiedUntil) have a moment in common. */
export const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.startsAt < b.occupiedUntil && b.startsAt < a.occupiedUntil;
