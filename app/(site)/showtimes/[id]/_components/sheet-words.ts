import { endsWithSales, untilWords } from "@/app/(site)/_components/until-words";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { nameSeats } from "@/components/seat-map/seat-name";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

type Situation = {
  states: readonly SeatState[] | null;
  chosen: readonly MapSeat[];
  kept: readonly MapSeat[];
  expiresAt: number | null;
  /** On this machine's clock. */
  salesCloseAt: number;
  /** Whether sales close before a seat chosen now would have had its whole time. */
  isClosing: boolean;
  isPending: boolean;
  end: "cancelled" | "closed" | null;
  /** What was paid for the seats that are chosen or were; undefined while nobody knows. */
  payment: HoldPayment | null | undefined;
};

/** The one sentence that says how things stand; screen readers hear it when it changes. */
export function situationWords({
  states,
  chosen,
  kept,
  expiresAt,
  salesCloseAt,
  isClosing,
  isPending,
  end,
  payment,
}: Situation): string {
  if (end === "cancelled")
    return "This showtime has just been cancelled. Nothing was charged for seats that were only held.";
  if (chosen.length) {
    const verb = chosen.length === 1 ? "is" : "are";
    if (payment) return `${nameSeats(chosen)} ${verb} being paid for.`;
    if (isPending || expiresAt === null) return `${nameSeats(chosen)} …`;
    return `${nameSeats(chosen)} ${verb} yours until ${untilWords(expiresAt, endsWithSales(expiresAt, salesCloseAt))}.`;
  }
  const isUnpaid = kept.length > 0 && payment === null;
  if (end === "closed")
    return `Sales for this showtime have closed.${isUnpaid ? " Your seats were let go; nothing was charged." : ""}`;
  if (kept.length)
    return `The time for ${lowerFirst(nameSeats(kept))} ran out.${isUnpaid ? " Nothing was charged." : ""}`;
  if (!states) return "Looking which seats are free …";
  const free = states.filter((state) => state === "free").length;
  if (free === 0) return soldOutWords(states.filter((state) => state === "held").length);
  if (isClosing) return `Choose a seat and it is yours until ${untilWords(salesCloseAt, true)}.`;
  return "Choose a seat and it is yours for eight minutes.";
}

function soldOutWords(held: number): string {
  if (held === 0) return "Every seat is sold.";
  return `Every seat is taken. ${held === 1 ? "One is" : `${held} are`} still being chosen and may come free within minutes.`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
