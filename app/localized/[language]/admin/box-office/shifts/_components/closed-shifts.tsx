import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { ShiftRow } from "@/lib/shifts/list-shifts";
import { differenceWords } from "../words";

export function ClosedShifts({ shifts }: { shifts: ShiftRow[] }) {
  const money =
    ({ currency }: ShiftRow) =>
    (amountMinor: number) =>
      formatMoney({ amountMinor, currency });
  const columns: Column<ShiftRow>[] = [
    {
      title: t("boxOffice.shifts.table.shift"),
      isHead: true,
      cell: ({ id, name, closedAt, timeZone }) => (
        <Link
          href={`/admin/box-office/shifts/${id}`}
          prefetch={false}
          className="link inline-flex min-h-11 flex-wrap items-center gap-x-2"
        >
          {name}
          <span className="text-ink-soft text-sm">{momentOf(closedAt ?? 0, timeZone)}</span>
        </Link>
      ),
    },
    { title: t("boxOffice.shifts.table.theater"), from: "sm", cell: ({ theaterName }) => theaterName },
    {
      title: t("boxOffice.shifts.table.expected"),
      isNumber: true,
      from: "sm",
      cell: (shift) => money(shift)(shift.expectedMinor),
    },
    {
      title: t("boxOffice.shifts.table.counted"),
      isNumber: true,
      cell: (shift) => money(shift)(shift.countedMinor ?? 0),
    },
    {
      title: t("boxOffice.shifts.table.difference"),
      isNumber: true,
      cell: (shift) => differenceWords((shift.countedMinor ?? 0) - shift.expectedMinor, money(shift)),
    },
  ];
  return (
    <DataTable
      caption={t("boxOffice.shifts.table.caption")}
      columns={columns}
      rows={shifts}
      keyOf={({ id }) => id}
    />
  );
}
