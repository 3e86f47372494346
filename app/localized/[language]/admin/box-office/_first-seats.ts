import { z } from "zod";
import { rowId } from "@/app/_http/row-id";
import { MAX_SEATS_AT_COUNTER } from "@/lib/box-office/counter-sale";
import { listOf } from "@/lib/list-of";

/** A seat that a till is opened with, and its ticket type. */
export type FirstSeat = { seatId: number; ticketTypeId: number };

const firstSeat = z.tuple([rowId, rowId]).transform(([seatId, ticketTypeId]) => ({ seatId, ticketTypeId }));

/** The seats in such an address; none of one that cannot be read. */
export function readFirstSeats(text: unknown): FirstSeat[] {
  if (typeof text !== "string") return [];
  const named = text.split("-", MAX_SEATS_AT_COUNTER).map((one) => one.split("."));
  const read = listOf(firstSeat, MAX_SEATS_AT_COUNTER).safeParse(named);
  return read.success ? read.data : [];
}
