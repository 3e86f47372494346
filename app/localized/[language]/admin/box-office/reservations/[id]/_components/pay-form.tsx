"use client";
import { type FormEvent, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useAsking } from "@/app/_actions/use-asking";
import { PayFields } from "@/app/localized/[language]/admin/box-office/_paying/pay-fields";
import { TillVoucher } from "@/app/localized/[language]/admin/box-office/_paying/till-voucher";
import { usePay } from "@/app/localized/[language]/admin/box-office/_paying/use-pay";
import { useTillVoucher } from "@/app/localized/[language]/admin/box-office/_paying/use-till-voucher";
import { Link } from "@/components/link";
import { Button } from "@/components/ui/button";
import type { Sold } from "@/lib/box-office/counter-sale";
import type { InPlace } from "@/lib/box-office/reservations/find-in-place";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { sellInstead } from "../../_sell-instead";
import { payReservationAction } from "../actions";
import { PaidNotice } from "./paid-notice";

type Props = {
  reservationId: string;
  showtimeId: number;
  totalMinor: number;
  currency: string;
  /** Here, or at another till: then nothing is asked any more. */
  isPaid: boolean;
};

/** How it is paid, and the one button. What was typed stays whatever comes of it. */
export function PayForm({ reservationId, showtimeId, totalMinor, currency, isPaid }: Props) {
  const pay = usePay(currency);
  const voucher = useTillVoucher(showtimeId, reservationId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [lost, setLost] = useState<InPlace | null>(null);
  const [sold, setSold] = useState<Sold | null>(null);
  const { ask, isPending } = useAsking();
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const { partMinor, restMinor, isCovered, sent } = voucher.partOf(totalMinor);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const payment = pay.readTill(restMinor, isCovered);
    if (!payment || isPending || voucher.isPending) return;
    setRefusal(null);
    const asked = { reservationId, expectedTotalMinor: totalMinor, payment, ...sent };
    ask(
      () => callAction(() => payReservationAction(asked)),
      (answer) => {
        if ("sold" in answer) setSold(answer.sold);
        else setRefusal(answer.refusal);
        setLost("lost" in answer ? (answer.lost ?? null) : null);
        if ("isVoucher" in answer && answer.isVoucher) voucher.askAgain();
      },
    );
  };
  if (sold) return <PaidNotice sold={sold} currency={currency} />;
  if (isPaid) return null;
  const other = sellInstead(showtimeId, lost ?? { taken: [], instead: null });
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t("boxOffice.reservation.pay.label")}
      className="grid gap-4 rounded-md border border-line bg-surface p-4"
    >
      {isCovered ? (
        <p>{t("boxOffice.reservation.pay.nothingLeft")}</p>
      ) : (
        <PayFields pay={pay} totalMinor={restMinor} currency={currency} />
      )}
      <TillVoucher voucher={voucher} partMinor={partMinor} currency={currency} />
      {refusal && (
        <div className="grid gap-2">
          <RefusalNotice title={t("boxOffice.reservation.pay.notTaken")}>{refusal}</RefusalNotice>
          <Link href={other.href} className="link">
            {other.label}
          </Link>
        </div>
      )}
      <Button type="submit" pending={isPending || voucher.isPending}>
        {isCovered
          ? t("boxOffice.reservation.pay.takeOffVoucher", { amount: money(partMinor) })
          : t("boxOffice.reservation.pay.take", { amount: money(restMinor) })}
      </Button>
    </form>
  );
}
