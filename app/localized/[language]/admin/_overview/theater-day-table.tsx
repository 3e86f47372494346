import type { ReactNode } from "react";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { TheaterDay } from "@/lib/overview/list-theater-days";
import { formatZone } from "@/lib/zoned-time";
import { TheaterDayRow } from "./theater-day-row";

type TheaterDayTableProps = {
  theaterDay: TheaterDay;
  now: number;
  /** Above the table: what plays at this moment. */
  children?: ReactNode;
};

/** One theater's day as a table, with its sum. */
export function TheaterDayTable({
  theaterDay: { theater, day, showtimes },
  now,
  children,
}: TheaterDayTableProps) {
  const playing = showtimes.filter(({ state }) => state !== "cancelled");
  const sum = (of: "sold" | "capacity") =>
    formatNumber(playing.reduce((total, showtime) => total + showtime[of], 0));
  return (
    <section aria-labelledby={`theater-${theater.id}`} className="mb-12">
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id={`theater-${theater.id}`} className="font-display text-xl">
          {theater.name}
        </h2>
        <p className="text-ink-soft text-sm">
          {playing[0] &&
            t("admin.day.sold", {
              ...{ sold: sum("sold"), capacity: sum("capacity") },
              zone: formatZone(playing[0].startsAt, theater.timeZone),
            })}
        </p>
      </header>
      {children}
      {showtimes.length === 0 ? (
        <p className="border-line border-y py-6 text-ink-soft">{t("admin.day.nothing")}</p>
      ) : (
        <table className="w-full border-line border-t text-start">
          <thead className="text-ink-soft text-sm">
            <tr className="border-line border-b">
              <th scope="col" className="py-2 pe-4 font-normal">
                {t("admin.day.start")}
              </th>
              <th scope="col" className="w-full py-2 pe-4 font-normal">
                {t("admin.day.movie")}
              </th>
              <th scope="col" className="hidden py-2 pe-8 font-normal sm:table-cell">
                {t("admin.day.screen")}
              </th>
              <th scope="col" className="hidden py-2 pe-8 font-normal md:table-cell">
                {t("admin.day.format")}
              </th>
              <th scope="col" className="hidden py-2 pe-8 text-end font-normal md:table-cell">
                {t("admin.day.heldSeats")}
              </th>
              <th scope="col" className="py-2 text-end font-normal">
                {t("admin.day.soldSeats")}
              </th>
            </tr>
          </thead>
          <tbody>
            {showtimes.map((showtime) => (
              <TheaterDayRow
                key={showtime.id}
                showtime={showtime}
                day={day}
                timeZone={theater.timeZone}
                now={now}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
