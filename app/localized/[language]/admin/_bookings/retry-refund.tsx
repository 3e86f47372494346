"use client";
import { t } from "@/lib/i18n/t";
import { retryRefundAction } from "./actions";
import { PressAgain } from "./press-again";

/** Asks the provider once more; cash is handed back instead, and this says that it was. */
export const RetryRefund = ({ refundId, isCash }: { refundId: string; isCash: boolean }) => (
  <PressAgain
    act={() => retryRefundAction(refundId)}
    done={t(isCash ? "bookings.retry.cashDone" : "bookings.retry.refundSent")}
  >
    {t(isCash ? "bookings.retry.cash" : "bookings.retry.refund")}
  </PressAgain>
);
