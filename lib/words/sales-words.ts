import type { MovieCard } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";
import { formatDay } from "@/lib/zoned-time";

type Told = Pick<MovieCard, "releasedOn" | "ticketsOn" | "status">;

const dayOf = (day: string | null): string | null => {
  const at = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(at) ? null : formatDay(at, "UTC");
};

/** "Opens Friday 4 December", and when its tickets can be had. */
export function opensWords({ releasedOn, ticketsOn }: Told, isOnSale: boolean): string[] {
  const [opens, tickets] = [dayOf(releasedOn), dayOf(ticketsOn)];
  return [
    opens ? t("showtimes.sales.opens", { day: opens }) : t("showtimes.sales.dateToCome"),
    ...(isOnSale
      ? [t("showtimes.sales.ticketsNow")]
      : tickets
        ? [t("showtimes.sales.ticketsFrom", { day: tickets })]
        : []),
  ];
}

/** In a line: whether there are tickets, or when there will be. */
export function salesWords(movie: Told, isOnSale: boolean): string {
  if (isOnSale) return t("showtimes.sales.onSaleNow");
  return movie.status === "announced" ? opensWords(movie, false).join(" · ") : t("showtimes.sales.none");
}
