import type { TicketTypePrices } from "@/lib/pricing/queries";

export type HeldSeats = {
  id: string;
  /** On the server's clock. */
  expiresAt: number;
  seatIds: number[];
  /** What its checkout charges, for seats that are taken later too. */
  table: TicketTypePrices[];
};

/** Seats on their way to the server; neither when the server chooses them. */
export type Move = { key: number; take: number[]; give: number[] };

export type Choice = {
  /** As the server last said. */
  hold: HeldSeats | null;
  moves: Move[];
  /** Seats of a hold that ran out, to be offered again. */
  kept: number[];
  /** The server's clock minus ours. */
  skewMs: number;
};

export type ChoiceEvent =
  | { type: "moved"; move: Move }
  | { type: "answered"; key: number; hold: HeldSeats | null; skewMs: number }
  | { type: "refused"; key: number; taken: number[] }
  /** The hold was read, not changed; `now` is the server's. */
  | { type: "read"; hold: HeldSeats | null; now: number; skewMs: number }
  | { type: "ran-out" };

export const noChoice: Choice = { hold: null, moves: [], kept: [], skewMs: 0 };

export function nextChoice(choice: Choice, event: ChoiceEvent): Choice {
  switch (event.type) {
    case "moved":
      return { ...choice, moves: [...choice.moves, event.move] };
    case "answered": {
      const { hold, skewMs } = event;
      return {
        hold,
        skewMs,
        kept: hold?.seatIds.length ? [] : choice.kept,
        moves: without(choice, event.key),
      };
    }
    case "refused":
      return {
        ...choice,
        moves: without(choice, event.key),
        kept: choice.kept.filter((id) => !event.taken.includes(id)),
      };
    case "read": {
      const { hold, now, skewMs } = event;
      // what is on its way will be answered with the hold as it is then
      if (choice.moves.length) return { ...choice, skewMs };
      if (hold) return { ...choice, hold, skewMs, kept: [] };
      const hasRunOut = choice.hold !== null && choice.hold.expiresAt <= now;
      return { ...(hasRunOut ? nextChoice(choice, { type: "ran-out" }) : choice), hold, skewMs };
    }
    case "ran-out":
      return { ...choice, hold: null, kept: choice.hold?.seatIds ?? choice.kept };
  }
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
