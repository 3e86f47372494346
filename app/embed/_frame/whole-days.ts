import type { ProgramShowtime, ShowtimePlace } from "@/lib/scheduling/program-showtimes";

type Page = { showtimes: readonly ProgramShowtime[]; next: ShowtimePlace | null };

/** A day of which more is to come is left out: nobody is to think that its evening is all that plays. */
export function wholeDays({ showtimes, next }: Page): readonly ProgramShowtime[] {
  const last = showtimes.at(-1)?.day;
  const whole = next === null ? showtimes : showtimes.filter(({ day }) => day !== last);
  return whole.length > 0 ? whole : showtimes;
}
