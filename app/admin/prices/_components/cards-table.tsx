import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatMoney } from "@/lib/money";
import type { listCards } from "@/lib/pricing/list-cards";
import type { PricedTheater } from "@/lib/pricing/list-priced-theaters";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

type Card = Awaited<ReturnType<typeof listCards>>[number];

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** The cards in force, one a row. */
export function CardsTable({ cards, theater }: { cards: Card[]; theater: PricedTheater }) {
  const { timeZone } = theater;
  const money = (amountMinor: number | null, currency: string) =>
    amountMinor === null ? "" : formatMoney({ amountMinor, currency });
  const columns: Column<Card>[] = [
    {
      title: "Price card",
      isHead: true,
      cell: ({ id, name, rules, showtimes }) => (
        <>
          <Link href={`/admin/prices/${id}`} prefetch={false} className="link font-semibold">
            {name}
          </Link>
          <span className="block text-ink-soft text-sm sm:hidden">
            {count(rules, "rule")}, {count(showtimes, "showtime")} to come
          </span>
        </>
      ),
    },
    {
      title: "From – to",
      isNumber: true,
      cell: ({ fromMinor, untilMinor, currency }) =>
        `${money(fromMinor, currency)} – ${money(untilMinor, currency)}`,
    },
    { title: "Currency", from: "md", cell: ({ currency }) => currency },
    { title: "Rules", isNumber: true, from: "sm", cell: ({ rules }) => rules },
    { title: "Showtimes to come", isNumber: true, from: "sm", cell: ({ showtimes }) => showtimes },
    {
      title: "In force since",
      isNumber: true,
      from: "md",
      cell: ({ createdAt }) => `${formatShortDay(createdAt, timeZone)}, ${formatTime(createdAt, timeZone)}`,
    },
  ];
  return <DataTable caption="Price cards" columns={columns} rows={cards} keyOf={({ id }) => id} />;
}
