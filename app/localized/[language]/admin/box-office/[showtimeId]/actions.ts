"use server";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { type BlockSeatsResult, blockSeats } from "@/lib/box-office/block-seats";
import type { SellResult } from "@/lib/box-office/counter-sale";
import { quoteAtCounter } from "@/lib/box-office/price-sale";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { unblockSeats } from "@/lib/box-office/unblock-seats";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { newId } from "@/lib/id";
import type { InvalidInput } from "@/lib/input/with-input";
import { orBusy } from "@/lib/or-busy";
import { guardGuesses } from "@/lib/ordering/quote-code";
import type { Failure } from "@/lib/result";

export type SaleAnswer =
  | (Extract<SellResult, { ok: true }> & { nextSaleId: string })
  | Extract<SellResult, { ok: false }>
  | InvalidInput
  | Failure<"busy" | "throttled">;

export const sellAction = guarded(async (sent: z.input<typeof sellAtCounter.input>): Promise<SaleAnswer> => {
  const staff = await requireSeller();
  const now = await currentTime();
  const asked = { ...sentTo(sellAtCounter, sent), staff, now };
  const sell = () => sellAtCounter(database(), asked);
  const sold = await orBusy(() =>
    // a sale asks about the code as well
    asked.voucher ? guardGuesses(database(), { sellerId: staff.userId, now }, sell) : sell(),
  );
  return sold.ok ? { ...sold, nextSaleId: newId() } : sold;
});

export type CodeAnswer = Awaited<ReturnType<typeof quoteAtCounter>> | Failure<"busy">;

/** Says whether a customer's promotion code is good for this showtime, and what it takes off. */
export const quoteCodeAction = guarded(
  async (sent: z.input<typeof quoteAtCounter.input>): Promise<CodeAnswer> => {
    const staff = await requireSeller();
    const now = await currentTime();
    return orBusy(() => quoteAtCounter(database(), { ...sentTo(quoteAtCounter, sent), staff, now }));
  },
);

export type HouseAnswer = BlockSeatsResult | InvalidInput | Failure<"busy">;

export const blockSeatsAction = guarded(
  async (sent: z.input<typeof blockSeats.input>): Promise<HouseAnswer> => {
    const staff = await requireSeller();
    const now = await currentTime();
    return orBusy(() => blockSeats(database(), { ...sentTo(blockSeats, sent), staff, now }));
  },
);

export const releaseSeatsAction = guarded(
  async (sent: z.input<typeof unblockSeats.input>): Promise<HouseAnswer> => {
    const staff = await requireSeller();
    const now = await currentTime();
    return orBusy(() => unblockSeats(database(), { ...sentTo(unblockSeats, sent), staff, now }));
  },
);
