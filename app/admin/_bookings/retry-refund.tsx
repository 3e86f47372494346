"use client";
import { retryRefundAction } from "./actions";
import { PressAgain } from "./press-again";

/** Asks the provider once more; cash is handed back instead, and this says that it was. */
export const RetryRefund = ({ refundId, isCash }: { refundId: string; isCash: boolean }) => (
  <PressAgain act={() => retryRefundAction(refundId)} done={isCash ? "Handed back" : "The refund is sent"}>
    {isCash ? "The money is handed back" : "Try again"}
  </PressAgain>
);
