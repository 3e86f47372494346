import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { Empty } from "@/components/ui/empty";
import { formatReference } from "@/lib/bookings/reference";
import { formatMoney } from "@/lib/money";
import type { ShiftReport } from "@/lib/shifts/get-shift";
import { formatTime } from "@/lib/zoned-time";
import { ENTRY_WORDS } from "../../words";

type Entry = ShiftReport["entries"][number];
type Props = { entries: Entry[]; currency: string; timeZone: string };

/** Each sum that went into the drawer and out of it. */
export function DrawerEntries({ entries, currency, timeZone }: Props) {
  if (entries.length === 0)
    return (
      <Empty title="No cash yet">Your sales and refunds in cash are listed here as they are made.</Empty>
    );
  const columns: Column<Entry>[] = [
    {
      title: "What",
      isHead: true,
      cell: ({ kind, reason, bookingId, reference }) => (
        <span className="flex flex-wrap gap-x-2">
          {ENTRY_WORDS[kind]}
          {bookingId && reference && (
            <Link href={`/admin/bookings/${bookingId}`} prefetch={false} className="link">
              {formatReference(reference)}
            </Link>
          )}
          {reason && <span className="text-ink-soft">{reason}</span>}
        </span>
      ),
    },
    { title: "When", cell: ({ at }) => formatTime(at, timeZone) },
    { title: "Sum", isNumber: true, cell: ({ amountMinor }) => formatMoney({ amountMinor, currency }) },
  ];
  return (
    <DataTable
      caption="What went through the drawer"
      columns={columns}
      rows={entries}
      keyOf={({ id }) => id}
    />
  );
}
