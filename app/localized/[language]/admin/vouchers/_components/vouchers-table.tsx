import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { ListedVoucher } from "@/lib/vouchers/list-vouchers";
import { voucherState } from "@/lib/vouchers/voucher";
import { formatShortFullDay } from "@/lib/zoned-time";

/** One voucher a row: whose, where, and what is left on it. */
export function VouchersTable({ vouchers, now }: { vouchers: ListedVoucher[]; now: number }) {
  const markOf = (voucher: ListedVoucher) => {
    const state = voucherState(voucher, now);
    return state === "good" && voucher.balanceMinor === 0 ? "spent" : state;
  };
  // good to the end of the day before
  const lastDay = ({ expiresAt, timeZone }: ListedVoucher) => formatShortFullDay(expiresAt - 1, timeZone);
  const columns: Column<ListedVoucher>[] = [
    {
      title: t("vouchers.table.code"),
      isHead: true,
      cell: (voucher) => (
        <>
          <Link href={`/admin/vouchers/${voucher.id}`} prefetch={false} className="link font-semibold">
            …{voucher.codeEnd}
          </Link>
          <span className="ms-2 text-ink-soft text-sm">{t(`vouchers.table.states.${markOf(voucher)}`)}</span>
          <span className="block text-sm">{voucher.buyer || t("vouchers.noName")}</span>
          <span className="block break-all text-ink-soft text-sm">{voucher.email}</span>
          <span className="block text-ink-soft text-sm md:hidden">
            {t("vouchers.table.theaterUntil", { theater: voucher.theaterName, day: lastDay(voucher) })}
          </span>
        </>
      ),
    },
    { title: t("vouchers.table.theater"), from: "md", cell: ({ theaterName }) => theaterName },
    { title: t("vouchers.table.until"), from: "md", cell: lastDay },
    {
      title: t("vouchers.table.bought"),
      from: "lg",
      cell: ({ issuedAt, timeZone }) => formatShortFullDay(issuedAt ?? 0, timeZone),
    },
    {
      title: t("vouchers.table.worth"),
      isNumber: true,
      from: "sm",
      cell: ({ valueMinor, currency }) => formatMoney({ amountMinor: valueMinor, currency }),
    },
    {
      title: t("vouchers.table.left"),
      isNumber: true,
      cell: ({ balanceMinor, currency }) => formatMoney({ amountMinor: balanceMinor, currency }),
    },
  ];
  return <DataTable caption={t("vouchers.title")} columns={columns} rows={vouchers} keyOf={({ id }) => id} />;
}
