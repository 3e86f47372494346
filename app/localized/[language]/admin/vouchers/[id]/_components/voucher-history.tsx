import { Timeline } from "@/app/localized/[language]/admin/_lists/timeline";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { StaffsVoucher, VoucherEntry } from "@/lib/vouchers/get-voucher-for-staff";
import { formatFullDay, formatShortFullDay, formatTime } from "@/lib/zoned-time";

/** "Spent £5.00" */
function wordsOf({ kind, amountMinor, expiresAt }: VoucherEntry, currency: string, timeZone: string): string {
  if (kind === "blocked" || kind === "unblocked") return t(`vouchers.history.${kind}`);
  if (kind === "extended")
    return t("vouchers.history.extended", { day: formatFullDay((expiresAt ?? 0) - 1, timeZone) });
  const amount = formatMoney({ amountMinor: Math.abs(amountMinor), currency });
  return t(`vouchers.history.${kind}`, { amount });
}

/** Each entry of its ledger, newest first. */
export function VoucherHistory({ voucher }: { voucher: StaffsVoucher }) {
  const { entries, currency, timeZone } = voucher;
  const what = (entry: VoucherEntry) => (
    <>
      {entry.bookingId === null
        ? wordsOf(entry, currency, timeZone)
        : rich("vouchers.history.ofBooking", {
            what: wordsOf(entry, currency, timeZone),
            link: (text) => (
              <Link href={`/admin/bookings/${entry.bookingId}`} className="link">
                {text}
              </Link>
            ),
          })}
      {entry.reason && <span className="wrap-anywhere block text-ink-soft">{entry.reason}</span>}
    </>
  );
  return (
    <Timeline
      label={t("vouchers.history.label")}
      events={entries.map((entry) => ({
        ...{ id: String(entry.id), at: entry.createdAt, what: what(entry), who: entry.who },
        when: t("vouchers.history.when", {
          day: formatShortFullDay(entry.createdAt, timeZone),
          time: formatTime(entry.createdAt, timeZone),
        }),
      }))}
    />
  );
}
