import type { HeldSeats } from "@/lib/holding/held-seats";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

/** Seats on their way to the server; neither when the server chooses them. */
export type Move = {
  key: number;
  take: number[];
  give: number[];
  /** Those that were answered since this one was sent: its own answer may not know of them. */
  missed?: Move[];
};

export type Choice = {
  /** As the server last said. */
  hold: HeldSeats | null;
  moves: Move[];
  /** Seats of a hold that ran out, to be offered again. */
  kept: number[];
  /** The hold they were of. */
  keptOf: string | null;
  /** What was paid for the hold, or for the one that ended; null: nothing. Undefined while the server has not said. */
  payment: HoldPayment | null | undefined;
  /** The server's clock minus ours. */
  skewMs: number;
};

export type ChoiceEvent =
  | { type: "moved"; move: Move }
  /** It had to wait for others, and is on its way now. */
  | { type: "sent"; key: number }
  | { type: "answered"; key: number; hold: HeldSeats | null; skewMs: number }
  | { type: "refused"; key: number; taken: number[] }
  /** The hold was read, not changed; `now` is the server's. */
  | { type: "read"; hold: HeldSeats | null; payment: HoldPayment | null; now: number; skewMs: number }
  /** Its time is up, and the server does not say what became of it. */
  | { type: "ran-out" };

export const noChoice: Choice = {
  hold: null,
  moves: [],
  kept: [],
  keptOf: null,
  payment: null,
  skewMs: 0,
};

export function nextChoice(choice: Choice, event: ChoiceEvent): Choice {
  switch (event.type) {
    case "moved":
      return { ...choice, moves: [...choice.moves, event.move] };
    case "sent":
      // what was answered while it waited is known to its own answer
      return {
        ...choice,
        moves: choice.moves.map((move) => (move.key === event.key ? { ...move, missed: [] } : move)),
      };
    case "answered": {
      const { skewMs, key } = event;
      const move = choice.moves.find((one) => one.key === key);
      const hold = holdAfter(event.hold, choice, move);
      return {
        hold,
        skewMs,
        payment: null,
        kept: hold?.seatIds.length ? [] : choice.kept,
        keptOf: hold?.seatIds.length ? null : choice.keptOf,
        moves: without(choice, key).map((other) =>
          move ? { ...other, missed: [...(other.missed ?? []), move] } : other,
        ),
      };
    }
    case "refused":
      return {
        ...choice,
        moves: without(choice, event.key),
        kept: choice.kept.filter((id) => !event.taken.includes(id)),
      };
    case "read": {
      const { hold, payment, now, skewMs } = event;
      // what is on its way will be answered with the hold as it is then
      if (choice.moves.length) return { ...choice, skewMs };
      if (hold || payment) {
        const own = hold && payment?.holdId !== hold.id ? null : payment;
        return { ...choice, hold, payment: own, skewMs, kept: [], keptOf: null };
      }
      const hasRunOut = choice.hold !== null && choice.hold.expiresAt <= now;
      const ended = hasRunOut ? nextChoice(choice, { type: "ran-out" }) : choice;
      return { ...ended, hold, payment, skewMs };
    }
    case "ran-out":
      if (!choice.hold) return choice;
      return {
        ...choice,
        hold: null,
        payment: undefined,
        kept: choice.hold.seatIds,
        keptOf: choice.hold.id,
      };
  }
}

/** What the server said of the hold, and what it had said of other moves since this one was sent. */
function holdAfter(said: HeldSeats | null, choice: Choice, move: Move | undefined): HeldSeats | null {
  const missed = move?.missed ?? [];
  const hold = said ?? (missed.length > 0 ? choice.hold : null);
  if (!hold || missed.length === 0) return hold;
  const ids = new Set(hold.seatIds);
  for (const { take, give } of missed) {
    for (const id of take) ids.add(id);
    for (const id of give) ids.delete(id);
  }
  for (const id of move?.give ?? []) ids.delete(id);
  return { ...hold, seatIds: [...ids] };
}

/** The seats that are mine if everything on its way succeeds. */
export function chosenIds({ hold, moves }: Choice): Set<number> {
  const ids = new Set(hold?.seatIds);
  for (const { take, give } of moves) {
    for (const id of take) ids.add(id);
    for (const id of give) ids.delete(id);
  }
  return ids;
}

const without = ({ moves }: Choice, key: number) => moves.filter((move) => move.key !== key);
