"use server";
import { headers } from "next/headers";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { quoteVoucher } from "@/lib/ordering/quote-voucher";

/** Says what a voucher may pay of the tickets of a hold. */
export const quoteVoucherAction = guarded(async (sent: { holdId: string; voucher: string }) => {
  const asked = sentTo(quoteVoucher, sent);
  return orBusy(async () => {
    const [holder, now, address] = [
      await requireVisitor(),
      await currentTime(),
      clientAddress(await headers()),
    ];
    return guardGuesses(database(), { address, now }, () =>
      quoteVoucher(database(), { ...asked, holder, now }),
    );
  });
});
