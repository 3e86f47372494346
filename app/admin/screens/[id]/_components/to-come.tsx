import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { OlderShowtimes } from "./older-showtimes";

type Props = { screenId: number; showtimes: ScreenShowtime[]; newest: number; timeZone: string };

/** How many showtimes play on the newest version, and those that do not. */
export function ToCome({ screenId, showtimes, newest, timeZone }: Props) {
  const older = showtimes.filter(({ version }) => version !== newest);
  return (
    <section aria-labelledby="to-come">
      <h2 id="to-come" className="mb-2 font-display text-xl">
        Showtimes to come
      </h2>
      <p className="mb-4 text-ink-soft">
        {showtimes.length === 0
          ? "Nothing is scheduled here yet."
          : `${showtimes.length - older.length} of ${showtimes.length} play on version ${newest}.`}
        {older.length > 0 && " These kept their own when they had sales:"}
      </p>
      {older.length > 0 && <OlderShowtimes {...{ screenId, newest, timeZone }} showtimes={older} />}
    </section>
  );
}
