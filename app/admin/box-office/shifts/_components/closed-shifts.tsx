import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatMoney } from "@/lib/money";
import type { ShiftRow } from "@/lib/shifts/list-shifts";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { differenceWords } from "../words";

export function ClosedShifts({ shifts }: { shifts: ShiftRow[] }) {
  const money =
    ({ currency }: ShiftRow) =>
    (amountMinor: number) =>
      formatMoney({ amountMinor, currency });
  const columns: Column<ShiftRow>[] = [
    {
      title: "Shift",
      isHead: true,
      cell: ({ id, name, closedAt, timeZone }) => (
        <Link
          href={`/admin/box-office/shifts/${id}`}
          prefetch={false}
          className="link inline-flex min-h-11 flex-wrap items-center gap-x-2"
        >
          {name}
          <span className="text-ink-soft text-sm">
            {formatShortDay(closedAt ?? 0, timeZone)}, {formatTime(closedAt ?? 0, timeZone)}
          </span>
        </Link>
      ),
    },
    { title: "Theater", from: "sm", cell: ({ theaterName }) => theaterName },
    { title: "Expected", isNumber: true, from: "sm", cell: (shift) => money(shift)(shift.expectedMinor) },
    { title: "Counted", isNumber: true, cell: (shift) => money(shift)(shift.countedMinor ?? 0) },
    {
      title: "Difference",
      isNumber: true,
      cell: (shift) => differenceWords((shift.countedMinor ?? 0) - shift.expectedMinor, money(shift)),
    },
  ];
  return <DataTable caption="Closed shifts" columns={columns} rows={shifts} keyOf={({ id }) => id} />;
}
