import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatNumber } from "@/lib/formatters";
import type { ListedCode } from "@/lib/pricing/list-promo-codes";
import { formatShortDay } from "@/lib/zoned-time";
import { offWords } from "../_code-words";

type Props = { codes: ListedCode[]; now: number; chainZone: string };

function stateOf({ disabledAt, startsAt, endsAt, maxUses, uses }: ListedCode, now: number): string {
  if (disabledAt !== null) return "disabled";
  if (endsAt !== null && endsAt <= now) return "over";
  if (maxUses !== null && uses >= maxUses) return "used up";
  return startsAt !== null && now < startsAt ? "not yet" : "in use";
}

/** One code a row: what it takes off, where, when, and how often it was used. */
export function CodesTable({ codes, now, chainZone }: Props) {
  const days = ({ startsAt, endsAt, timeZone }: ListedCode) => {
    const zone = timeZone ?? chainZone;
    if (startsAt === null && endsAt === null) return "always";
    const until = endsAt === null ? "" : ` until ${formatShortDay(endsAt - 1, zone)}`;
    return startsAt === null ? until.trim() : `from ${formatShortDay(startsAt, zone)}${until}`;
  };
  const columns: Column<ListedCode>[] = [
    {
      title: "Code",
      isHead: true,
      cell: (code) => (
        <>
          <Link
            href={`/admin/promo-codes/${code.id}`}
            prefetch={false}
            className="link break-all font-semibold"
          >
            {code.code}
          </Link>
          <span className="ml-2 text-ink-soft text-sm">{stateOf(code, now)}</span>
          <span className="block text-ink-soft text-sm md:hidden">
            {code.theaterName ?? "The chain"}, {days(code)}
          </span>
        </>
      ),
    },
    { title: "Good at", from: "md", cell: ({ theaterName }) => theaterName ?? "The chain" },
    { title: "When", from: "md", cell: days },
    { title: "Takes off", isNumber: true, cell: offWords },
    {
      title: "Used",
      isNumber: true,
      cell: ({ uses, maxUses }) =>
        maxUses === null ? formatNumber(uses) : `${formatNumber(uses)} of ${formatNumber(maxUses)}`,
    },
  ];
  return <DataTable caption="Promotion codes" columns={columns} rows={codes} keyOf={({ id }) => id} />;
}
