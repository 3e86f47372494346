import { FileDown } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";

const WORDS: Record<DataTable, string> = {
  theater: "The theater",
  screens: "Screens",
  seats: "Seats",
  movies: "Movies shown here",
  showtimes: "Showtimes",
  "price-cards": "Price cards",
  "price-rules": "Price rules",
  "promotion-codes": "Promotion codes",
  orders: "Orders",
  "order-lines": "Order lines",
  bookings: "Bookings",
  tickets: "Tickets",
  payments: "Payments",
  refunds: "Refunds",
  vouchers: "Gift vouchers",
  reservations: "Reservations",
  "check-ins": "Check-ins",
  shifts: "Shifts at the till",
  reviews: "Reviews",
};

/** All that there is of a theater, to take along: each table as CSV, or everything as JSON. */
export function TheaterData({ theaterId }: { theaterId: number }) {
  const at = `/api/admin/theaters/${theaterId}/files`;
  return (
    <div className="flex flex-col items-start gap-5">
      <a href={`${at}/all.json`} className={buttonLook("quiet")}>
        <FileDown aria-hidden="true" className="size-4" />
        Everything as JSON
      </a>
      <ul className="grid w-full gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {DATA_TABLES.map((table) => (
          <li key={table} className="border-line border-t">
            <a href={`${at}/${table}.csv`} className="link flex min-h-11 items-center gap-2">
              {WORDS[table]} <span className="text-ink-soft text-sm">CSV</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
