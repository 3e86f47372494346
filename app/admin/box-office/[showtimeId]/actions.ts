"use server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { type BlockSeatsResult, blockSeats } from "@/lib/box-office/block-seats";
import type { SellResult } from "@/lib/box-office/counter-sale";
import { MAX_SEATS_AT_COUNTER } from "@/lib/box-office/counter-sale";
import { quoteAtCounter } from "@/lib/box-office/price-sale";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { unblockSeats } from "@/lib/box-office/unblock-seats";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { newId } from "@/lib/id";
import { emailAddress } from "@/lib/input/email-address";
import { personNameOrNone } from "@/lib/input/person-name";
import { line } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { type Failure, fail } from "@/lib/result";

const rowId = z.int().positive();
const seatIds = listOf(rowId, 1_000, 1);
const sale = z.object({
  saleId: z.string().regex(/^[\w-]{22}$/),
  showtimeId: rowId,
  revision: rowId,
  choices: listOf(z.object({ seatId: rowId, ticketTypeId: rowId }), MAX_SEATS_AT_COUNTER),
  houseSeatIds: listOf(rowId, MAX_SEATS_AT_COUNTER),
  expectedTotalMinor: z.int().min(0),
  payment: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("cash"), givenMinor: z.int().min(0).max(1_000_000_000) }),
    z.object({ kind: z.literal("complimentary"), reason: line(200, 1) }),
  ]),
  contact: z.object({ name: personNameOrNone, email: emailAddress.or(z.literal("")) }),
  isOverride: z.boolean(),
  code: z.string().max(60).optional(),
});
const quote = z.object({
  showtimeId: rowId,
  code: line(60, 1),
  // what is not an address yet is none
  email: emailAddress.catch(""),
});
const block = z.object({ showtimeId: rowId, seatIds, reason: line(200, 1) });
const release = z.object({ showtimeId: rowId, seatIds: seatIds.or(z.literal("all")) });

export type SaleAnswer =
  | (Extract<SellResult, { ok: true }> & { nextSaleId: string })
  | Extract<SellResult, { ok: false }>
  | Failure<"busy" | "unreadable">;

export const sellAction = guarded(async (input: z.input<typeof sale>): Promise<SaleAnswer> => {
  const steward = await requireSeller();
  const parsed = sale.safeParse(input);
  if (!parsed.success) return fail("unreadable");
  const now = await currentTime();
  const sold = await orBusy(() => sellAtCounter(database(), { ...parsed.data, steward, now }));
  return sold.ok ? { ...sold, nextSaleId: newId() } : sold;
});

export type CodeAnswer = Awaited<ReturnType<typeof quoteAtCounter>> | Failure<"busy" | "unreadable">;

/** Says whether a customer's promotion code is good for this showtime, and what it takes off. */
export const quoteCodeAction = guarded(async (input: z.input<typeof quote>): Promise<CodeAnswer> => {
  const steward = await requireSeller();
  const parsed = quote.safeParse(input);
  if (!parsed.success) return fail("unreadable");
  const now = await currentTime();
  return orBusy(() => quoteAtCounter(database(), { ...parsed.data, steward, now }));
});

export type HouseAnswer = BlockSeatsResult | Failure<"busy" | "unreadable">;

export const blockSeatsAction = guarded(async (input: z.input<typeof block>): Promise<HouseAnswer> => {
  const steward = await requireSeller();
  const parsed = block.safeParse(input);
  if (!parsed.success) return fail("unreadable");
  const now = await currentTime();
  return orBusy(() => blockSeats(database(), { ...parsed.data, steward, now }));
});

export const releaseSeatsAction = guarded(async (input: z.input<typeof release>): Promise<HouseAnswer> => {
  const steward = await requireSeller();
  const parsed = release.safeParse(input);
  if (!parsed.success) return fail("unreadable");
  const now = await currentTime();
  return orBusy(() => unblockSeats(database(), { ...parsed.data, steward, now }));
});
