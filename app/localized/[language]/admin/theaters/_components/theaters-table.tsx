import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";

type Row = Awaited<ReturnType<typeof listTheatersForStaff>>[number];

const columnsOf = (): Column<Row>[] => [
  {
    title: t("theaters.table.theater"),
    isHead: true,
    cell: ({ id, name, city, archivedAt }) => (
      <>
        <Link href={`/admin/theaters/${id}`} className="link -my-0.5 inline-block py-0.5 font-semibold">
          {name}
        </Link>
        <span className="block text-ink-soft text-sm">
          {archivedAt === null ? city : t("theaters.table.cityClosed", { city })}
        </span>
      </>
    ),
  },
  { title: t("theaters.table.clock"), from: "md", cell: ({ timeZone }) => timeZone.replaceAll("_", " ") },
  { title: t("theaters.table.money"), from: "sm", cell: ({ currency }) => currency },
  { title: t("theaters.table.screens"), isNumber: true, cell: ({ screens }) => screens },
  { title: t("theaters.table.seats"), isNumber: true, cell: ({ seats }) => formatNumber(seats) },
];

export const TheatersTable = ({ theaters }: { theaters: Row[] }) => (
  <DataTable caption={t("theaters.title")} columns={columnsOf()} rows={theaters} keyOf={({ id }) => id} />
);
