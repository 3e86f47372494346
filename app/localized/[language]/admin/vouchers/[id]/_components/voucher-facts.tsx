import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { receiptPath } from "@/lib/orders/receipt-link";
import type { StaffsVoucher } from "@/lib/vouchers/get-voucher-for-staff";
import { formatFullDay } from "@/lib/zoned-time";

/** Who bought it, and who gets it. */
export function VoucherFacts({ voucher }: { voucher: StaffsVoucher }) {
  const { buyer, gift, issuedAt, paymentId, orderId, timeZone } = voucher;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 font-display text-xl">
        {t("vouchers.facts.title")}
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        <Fact name={t("vouchers.facts.bought")}>{formatFullDay(issuedAt ?? 0, timeZone)}</Fact>
        <Fact name={t("vouchers.facts.by")}>
          {buyer.name || t("vouchers.noName")}
          {buyer.email && <span className="block break-all text-ink-soft">{buyer.email}</span>}
        </Fact>
        {gift && (gift.name || gift.email) && (
          <Fact name={t("vouchers.facts.for")}>
            {gift.name}
            {gift.email && <span className="block break-all text-ink-soft">{gift.email}</span>}
          </Fact>
        )}
        {gift?.email && (
          <Fact name={t("vouchers.facts.sent")}>
            {gift.postedAt !== null
              ? formatFullDay(gift.postedAt, timeZone)
              : t("vouchers.facts.notSentYet", { day: formatFullDay(gift.sendAt ?? 0, timeZone) })}
          </Fact>
        )}
      </dl>
      {paymentId && (
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          <Link href={`/admin/payments/${paymentId}`} className="link">
            {t("vouchers.facts.payment")}
          </Link>
          <Link href={receiptPath(orderId)} className="link" prefetch={false}>
            {t("vouchers.facts.proof")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
