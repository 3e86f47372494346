import { CircleCheck, Printer, Receipt } from "lucide-react";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { Sold } from "@/lib/box-office/counter-sale";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";

/** It is paid: the change, what to print, and on to the next in line. */
export function PaidNotice({ sold, currency }: { sold: Sold; currency: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { linkToken, totalMinor, voucherMinor, changeMinor } = sold;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <section
      aria-label={t("boxOffice.reservation.paid.label")}
      className="grid gap-4 rounded-md border border-line bg-surface p-4"
    >
      <h2 ref={heading} tabIndex={-1} className="flex items-center gap-2 font-display text-xl outline-none">
        <CircleCheck aria-hidden="true" className="size-5 text-ok" />
        {t("boxOffice.reservation.paid.title", { amount: money(totalMinor) })}
      </h2>
      {voucherMinor > 0 && (
        <p>{t("boxOffice.reservation.paid.byVoucher", { amount: money(voucherMinor) })}</p>
      )}
      <p className="flex items-baseline justify-between">
        <span className="text-ink-soft">{t("boxOffice.reservation.paid.change")}</span>
        <span className="font-display text-xl">{money(changeMinor)}</span>
      </p>
      <ButtonLink href={`/tickets/${linkToken}`} target="_blank" prefetch={false} variant="quiet">
        <Printer aria-hidden="true" className="size-4" />
        {t("boxOffice.reservation.paid.printTickets")}
      </ButtonLink>
      <ButtonLink
        href={`/tickets/${linkToken}/receipt?paper=roll`}
        target="_blank"
        prefetch={false}
        variant="quiet"
      >
        <Receipt aria-hidden="true" className="size-4" />
        {t("boxOffice.reservation.paid.printReceipt")}
      </ButtonLink>
      <ButtonLink href="/admin/box-office/reservations">{t("boxOffice.reservation.paid.next")}</ButtonLink>
    </section>
  );
}
