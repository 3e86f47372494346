"use server";
import { headers } from "next/headers";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses, quoteCode } from "@/lib/ordering/quote-code";

/** Says whether a promotion code is good for a hold, and what it takes off. */
export const quoteCodeAction = guarded(async (sent: { holdId: string; code: string }) => {
  const asked = sentTo(quoteCode, sent);
  return orBusy(async () => {
    const [holder, now, address] = [
      await requireVisitor(),
      await currentTime(),
      clientAddress(await headers()),
    ];
    return guardGuesses(database(), { address, now }, () => quoteCode(database(), { ...asked, holder, now }));
  });
});
