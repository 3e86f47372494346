import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatNumber } from "@/lib/formatters";
import type { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";

type Row = Awaited<ReturnType<typeof listTheatersForStaff>>[number];

const columns: Column<Row>[] = [
  {
    title: "Theater",
    isHead: true,
    cell: ({ id, name, city, archivedAt }) => (
      <>
        <Link href={`/admin/theaters/${id}`} className="link -my-0.5 inline-block py-0.5 font-semibold">
          {name}
        </Link>
        <span className="block text-ink-soft text-sm">
          {city}
          {archivedAt !== null && ", closed"}
        </span>
      </>
    ),
  },
  { title: "Clock", from: "md", cell: ({ timeZone }) => timeZone.replaceAll("_", " ") },
  { title: "Money", from: "sm", cell: ({ currency }) => currency },
  { title: "Screens", isNumber: true, cell: ({ screens }) => screens },
  { title: "Seats", isNumber: true, cell: ({ seats }) => formatNumber(seats) },
];

export const TheatersTable = ({ theaters }: { theaters: Row[] }) => (
  <DataTable caption="Theaters" columns={columns} rows={theaters} keyOf={({ id }) => id} />
);
