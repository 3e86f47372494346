import { FileDown } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { type FixedKey, t } from "@/lib/i18n/t";
import { DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";

const WORDS = {
  theater: "theaters.data.table.theater",
  screens: "theaters.data.table.screens",
  seats: "theaters.data.table.seats",
  movies: "theaters.data.table.movies",
  showtimes: "theaters.data.table.showtimes",
  "price-cards": "theaters.data.table.priceCards",
  "price-rules": "theaters.data.table.priceRules",
  "promotion-codes": "theaters.data.table.promotionCodes",
  orders: "theaters.data.table.orders",
  "order-lines": "theaters.data.table.orderLines",
  bookings: "theaters.data.table.bookings",
  tickets: "theaters.data.table.tickets",
  payments: "theaters.data.table.payments",
  refunds: "theaters.data.table.refunds",
  vouchers: "theaters.data.table.vouchers",
  reservations: "theaters.data.table.reservations",
  "check-ins": "theaters.data.table.checkIns",
  shifts: "theaters.data.table.shifts",
  reviews: "theaters.data.table.reviews",
} satisfies Record<DataTable, FixedKey>;

/** All that there is of a theater, to take along: each table as CSV, or everything as JSON. */
export function TheaterData({ theaterId }: { theaterId: number }) {
  const at = `/api/admin/theaters/${theaterId}/files`;
  return (
    <div className="flex flex-col items-start gap-5">
      <a href={`${at}/all.json`} className={buttonLook("quiet")}>
        <FileDown aria-hidden="true" className="size-4" />
        {t("theaters.data.everything")}
      </a>
      <ul className="grid w-full gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {DATA_TABLES.map((table) => (
          <li key={table} className="border-line border-t">
            <a href={`${at}/${table}.csv`} className="link flex min-h-11 items-center gap-2">
              {t(WORDS[table])} <span className="text-ink-soft text-sm">CSV</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
