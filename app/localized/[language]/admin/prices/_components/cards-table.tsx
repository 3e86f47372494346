import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { listCards } from "@/lib/pricing/list-cards";
import type { PricedTheater } from "@/lib/pricing/list-priced-theaters";

type Card = Awaited<ReturnType<typeof listCards>>[number];

/** The cards in force, one a row. */
export function CardsTable({ cards, theater }: { cards: Card[]; theater: PricedTheater }) {
  const { timeZone } = theater;
  const money = (amountMinor: number | null, currency: string) =>
    amountMinor === null ? "" : formatMoney({ amountMinor, currency });
  const columns: Column<Card>[] = [
    {
      title: t("prices.list.card"),
      isHead: true,
      cell: ({ id, name, rules, showtimes }) => (
        <>
          <Link href={`/admin/prices/${id}`} prefetch={false} className="link font-semibold">
            {name}
          </Link>
          <span className="block text-ink-soft text-sm sm:hidden">
            {t("prices.list.counts", { rules, showtimes })}
          </span>
        </>
      ),
    },
    {
      title: t("prices.list.range"),
      isNumber: true,
      cell: ({ fromMinor, untilMinor, currency }) =>
        `${money(fromMinor, currency)} – ${money(untilMinor, currency)}`,
    },
    { title: t("prices.list.currency"), from: "md", cell: ({ currency }) => currency },
    { title: t("prices.list.rules"), isNumber: true, from: "sm", cell: ({ rules }) => rules },
    { title: t("prices.list.showtimes"), isNumber: true, from: "sm", cell: ({ showtimes }) => showtimes },
    {
      title: t("prices.list.since"),
      isNumber: true,
      from: "md",
      cell: ({ createdAt }) => momentOf(createdAt, timeZone),
    },
  ];
  return (
    <DataTable caption={t("prices.list.caption")} columns={columns} rows={cards} keyOf={({ id }) => id} />
  );
}
