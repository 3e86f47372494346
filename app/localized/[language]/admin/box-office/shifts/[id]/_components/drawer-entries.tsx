import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { formatReference } from "@/lib/bookings/reference";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { ShiftReport } from "@/lib/shifts/get-shift";
import { formatTime } from "@/lib/zoned-time";

type Entry = ShiftReport["entries"][number];
type Props = { entries: Entry[]; currency: string; timeZone: string };

const KINDS = {
  sale: "boxOffice.shift.entries.sale",
  refund: "boxOffice.shift.entries.refund",
  "paid-in": "boxOffice.shift.entries.paidIn",
  "paid-out": "boxOffice.shift.entries.paidOut",
} satisfies Record<Entry["kind"], FixedKey>;

/** Each sum that went into the drawer and out of it. */
export function DrawerEntries({ entries, currency, timeZone }: Props) {
  if (entries.length === 0)
    return <Empty title={t("boxOffice.shift.entries.none")}>{t("boxOffice.shift.entries.noneHint")}</Empty>;
  const columns: Column<Entry>[] = [
    {
      title: t("boxOffice.shift.entries.what"),
      isHead: true,
      cell: ({ kind, reason, bookingId, reference }) => (
        <span className="flex flex-wrap gap-x-2">
          {t(KINDS[kind])}
          {bookingId && reference && (
            <Link href={`/admin/bookings/${bookingId}`} prefetch={false} className="link">
              {formatReference(reference)}
            </Link>
          )}
          {reason && <span className="text-ink-soft">{reason}</span>}
        </span>
      ),
    },
    { title: t("boxOffice.shift.entries.when"), cell: ({ at }) => formatTime(at, timeZone) },
    {
      title: t("boxOffice.shift.entries.sum"),
      isNumber: true,
      cell: ({ amountMinor }) => formatMoney({ amountMinor, currency }),
    },
  ];
  return (
    <DataTable
      caption={t("boxOffice.shift.entries.caption")}
      columns={columns}
      rows={entries}
      keyOf={({ id }) => id}
    />
  );
}
