import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { OlderShowtimes } from "./older-showtimes";

type Props = { screenId: number; showtimes: ScreenShowtime[]; newest: number; timeZone: string };

/** How many showtimes play on the newest version, and those that do not. */
export function ToCome({ screenId, showtimes, newest, timeZone }: Props) {
  const older = showtimes.filter(({ version }) => version !== newest);
  return (
    <section aria-labelledby="to-come">
      <h2 id="to-come" className="mb-2 font-display text-xl">
        {t("screens.toCome.title")}
      </h2>
      <p className="mb-4 text-ink-soft">
        {showtimes.length === 0
          ? t("screens.toCome.none")
          : t("screens.toCome.onNewest", {
              count: showtimes.length - older.length,
              total: showtimes.length,
              version: formatNumber(newest),
            })}
        {older.length > 0 && ` ${t("screens.toCome.older")}`}
      </p>
      {older.length > 0 && <OlderShowtimes {...{ screenId, newest, timeZone }} showtimes={older} />}
    </section>
  );
}
