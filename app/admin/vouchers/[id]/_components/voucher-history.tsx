import Link from "next/link";
import { Timeline } from "@/app/admin/_lists/timeline";
import { formatMoney } from "@/lib/money";
import type { StaffsVoucher, VoucherEntry } from "@/lib/vouchers/get-voucher-for-staff";
import { formatFullDay, formatShortFullDay, formatTime } from "@/lib/zoned-time";

const WORDS: Record<VoucherEntry["kind"], string> = {
  issue: "Bought",
  spend: "Spent",
  refund: "Put back by a refund",
  void: "Refunded to its buyer",
  extended: "Extended",
  blocked: "Blocked",
  unblocked: "Freed again",
};

/** Each entry of its ledger, newest first. */
export function VoucherHistory({ voucher }: { voucher: StaffsVoucher }) {
  const { entries, currency, timeZone } = voucher;
  const what = (entry: VoucherEntry) => (
    <>
      {WORDS[entry.kind]}
      {entry.amountMinor !== 0 && <> {formatMoney({ amountMinor: Math.abs(entry.amountMinor), currency })}</>}
      {entry.expiresAt !== null && <> until {formatFullDay(entry.expiresAt - 1, timeZone)}</>}
      {entry.bookingId !== null && (
        <>
          {", "}
          <Link href={`/admin/bookings/${entry.bookingId}`} className="link">
            its booking
          </Link>
        </>
      )}
      {entry.reason && <span className="wrap-anywhere block text-ink-soft">{entry.reason}</span>}
    </>
  );
  return (
    <Timeline
      label="What happened to this voucher"
      events={entries.map((entry) => ({
        ...{ id: String(entry.id), at: entry.createdAt, what: what(entry), who: entry.who },
        when: `${formatShortFullDay(entry.createdAt, timeZone)}, ${formatTime(entry.createdAt, timeZone)}`,
      }))}
    />
  );
}
