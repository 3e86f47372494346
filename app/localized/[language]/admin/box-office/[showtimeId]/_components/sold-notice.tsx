import { CircleCheck, Printer, Receipt } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "@/components/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { formatReference } from "@/lib/bookings/reference";
import type { Sold } from "@/lib/box-office/counter-sale";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";

type Props = { sold: Sold; currency: string; onNext: () => void };

/** It is sold: what to hand over, and on to the next in line. */
export function SoldNotice({ sold, currency, onNext }: Props) {
  const { reference, bookingId, linkToken, changeMinor, totalMinor, voucherMinor } = sold;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <section
      aria-label={t("boxOffice.sold.title")}
      className="grid gap-4 border-line bg-surface p-4 xl:rounded-md xl:border"
    >
      <h2 ref={heading} tabIndex={-1} className="flex items-center gap-2 font-display text-xl outline-none">
        <CircleCheck aria-hidden="true" className="size-5 text-ok" />
        {t("boxOffice.sold.title")}
      </h2>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        <dt className="text-ink-soft">{t("boxOffice.sold.booking")}</dt>
        <dd>
          <Link href={`/admin/bookings/${bookingId}`} className="link">
            {formatReference(reference)}
          </Link>
        </dd>
        <dt className="text-ink-soft">{t("boxOffice.sold.taken")}</dt>
        <dd className="text-end">{money(totalMinor - voucherMinor)}</dd>
        {voucherMinor > 0 && (
          <>
            <dt className="text-ink-soft">{t("boxOffice.sold.byVoucher")}</dt>
            <dd className="text-end">{money(voucherMinor)}</dd>
          </>
        )}
        {changeMinor > 0 && (
          <>
            <dt className="text-ink-soft">{t("boxOffice.sold.change")}</dt>
            <dd className="text-end font-display text-xl">{money(changeMinor)}</dd>
          </>
        )}
      </dl>
      <ButtonLink href={`/tickets/${linkToken}`} target="_blank" prefetch={false} variant="quiet">
        <Printer aria-hidden="true" className="size-4" />
        {t("boxOffice.sold.printTickets")}
      </ButtonLink>
      {totalMinor > 0 && (
        <ButtonLink
          href={`/tickets/${linkToken}/receipt?paper=roll`}
          target="_blank"
          prefetch={false}
          variant="quiet"
        >
          <Receipt aria-hidden="true" className="size-4" />
          {t("boxOffice.sold.printReceipt")}
        </ButtonLink>
      )}
      <Button onClick={onNext}>{t("boxOffice.sold.next")}</Button>
    </section>
  );
}
