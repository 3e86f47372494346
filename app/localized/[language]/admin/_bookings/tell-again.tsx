"use client";
import { t } from "@/lib/i18n/t";
import { tellAgainAction } from "./actions";
import { PressAgain } from "./press-again";

/** Has the wallets told once more. */
export const TellAgain = ({ bookingId }: { bookingId: string }) => (
  <PressAgain act={() => tellAgainAction(bookingId)} done={t("bookings.retry.walletsDone")}>
    {t("bookings.retry.wallets")}
  </PressAgain>
);
