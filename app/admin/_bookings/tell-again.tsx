"use client";
import { tellAgainAction } from "./actions";
import { PressAgain } from "./press-again";

/** Has the wallets told once more. */
export const TellAgain = ({ bookingId }: { bookingId: string }) => (
  <PressAgain act={() => tellAgainAction(bookingId)} done="The wallets are being told">
    Tell the wallets again
  </PressAgain>
);
