import type { CounterDay } from "@/lib/box-office/list-counter-day";
import { ShowtimeTile } from "./showtime-tile";

type Props = { screen: CounterDay["screens"][number]; day: string; timeZone: string; now: number };

/** One screen's day, the showtimes side by side. */
export function ScreenDay({ screen: { id, name, showtimes }, day, timeZone, now }: Props) {
  return (
    <section
      aria-labelledby={`screen-${id}`}
      className="grid gap-x-6 gap-y-2 border-line border-t py-4 md:grid-cols-[9rem_1fr]"
    >
      <h3 id={`screen-${id}`} className="font-semibold">
        {name}
      </h3>
      <ul className="grid grid-cols-1 gap-3 min-[30rem]:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {showtimes.map((showtime) => (
          <li key={showtime.id} className="grid">
            <ShowtimeTile showtime={showtime} day={day} timeZone={timeZone} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
