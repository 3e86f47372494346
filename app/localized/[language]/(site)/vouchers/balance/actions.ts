"use server";
import { headers } from "next/headers";
import { guarded } from "@/app/_actions/guarded";
import { VOUCHER_WORDS, type VoucherCode } from "@/app/_components/voucher-words";
import { asForm, textIn } from "@/app/_form";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { type Balance, getBalance } from "@/lib/vouchers/get-balance";

export type BalanceState = { typed?: string; refusal?: string; balance?: Balance };

/** Says what is left on a voucher. Who guesses at codes is told to wait, here as at the checkout. */
export const balanceAction = guarded(async (_: BalanceState, data: FormData): Promise<BalanceState> => {
  const typed = textIn(asForm(data), "voucher");
  const [now, address] = [await currentTime(), clientAddress(await headers())];
  const answer = await orBusy(() =>
    guardGuesses(database(), { address, now }, () => getBalance(database(), { voucher: typed, now })),
  );
  if (answer.ok) return { typed, balance: answer.value };
  const code: VoucherCode = answer.code;
  return { typed, refusal: VOUCHER_WORDS[code] };
});
