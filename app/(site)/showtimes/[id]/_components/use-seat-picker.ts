import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type MapSeat, type SeatState, seatsTakenTogether } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD } from "@/lib/seating/availability";
import type { Move } from "./choice";
import { seatStates } from "./seat-states";
import { REFUSAL_WORDS, type SeatsAnswer } from "./seats-answer";
import { loseWords, seatsInstead } from "./suggestion";
import { useAvailability } from "./use-availability";
import { useChoice } from "./use-choice";

const LAST_CALL_MS = 60_000;

type Input = { showtimeId: number; seats: readonly MapSeat[]; limit: number };

/** Brings together what the server says of all seats and what this person does. */
export function useSeatPicker({ showtimeId, seats, limit }: Input) {
  const { states: bytes, isLost, patch } = useAvailability(showtimeId, seats.length);
  const [words, setWords] = useState<string | null>(null);
  const shown = useRef<readonly SeatState[] | null>(null);

  const onAnswer = useCallback(
    ({ kind, seatIds }: Omit<Move, "key">, answer: SeatsAnswer) => {
      const asked = seats.filter(({ id }) => seatIds.includes(id));
      if (answer.ok) {
        patch(
          asked.map(({ ordinal }) => ordinal),
          kind === "take" ? SEAT_HELD : SEAT_FREE,
        );
        return;
      }
      const lost = asked.filter(({ id }) => answer.taken?.includes(id));
      const isFree = (seat: MapSeat) => shown.current?.[seat.ordinal] === "free" && !lost.includes(seat);
      setWords(lost.length ? loseWords(lost, seatsInstead(seats, lost, isFree)) : REFUSAL_WORDS[answer.code]);
      patch(
        lost.map(({ ordinal }) => ordinal),
        SEAT_SOLD,
      );
    },
    [seats, patch],
  );

  const { choice, expiresAt, isRead, send, reread } = useChoice(showtimeId, onAnswer);
  const states = useMemo(
    () => (bytes && isRead ? seatStates(seats, bytes, choice) : null),
    [seats, bytes, isRead, choice],
  );
  shown.current = states;

  useEffect(() => {
    const back = seats.filter(({ id }) => choice.kept.includes(id)).map(({ ordinal }) => ordinal);
    if (back.length === 0) return;
    setWords(null);
    patch(back, SEAT_FREE);
  }, [choice.kept, seats, patch]);

  const isLetGo =
    bytes !== null &&
    choice.moves.length === 0 &&
    seats.some(({ id, ordinal }) => choice.hold?.seatIds.includes(id) && bytes[ordinal] === SEAT_FREE);
  useEffect(() => {
    if (isLetGo) reread();
  }, [isLetGo, reread]);

  useEffect(() => {
    const left = (expiresAt ?? 0) - LAST_CALL_MS - Date.now();
    if (left < 0) return;
    const call = () => shown.current?.includes("mine") && setWords("One minute is left for your seats.");
    const timer = setTimeout(call, left);
    return () => clearTimeout(timer);
  }, [expiresAt]);

  const toggle = useCallback(
    (seat: MapSeat) => {
      const now = shown.current;
      if (!now) return;
      const together = seatsTakenTogether(seats, seat);
      const ids = together.map(({ id }) => id);
      if (now[seat.ordinal] === "mine") {
        setWords(null);
        return void send("return", ids);
      }
      const inTheWay = together.filter(({ ordinal }) => now[ordinal] === "sold" || now[ordinal] === "held");
      const [first] = inTheWay;
      if (first) {
        const isHeld = now[first.ordinal] === "held";
        return setWords(`${shortName(first)} is ${isHeld ? "in someone else's hands for now" : "taken"}.`);
      }
      const chosen = now.filter((state) => state === "mine").length;
      if (chosen + together.length > limit) return setWords(REFUSAL_WORDS["too-many-seats"]);
      setWords(null);
      send("take", ids);
    },
    [seats, limit, send],
  );

  const retake = () => {
    setWords(null);
    send("take", choice.kept);
  };

  return { states, isLost, words, toggle, retake, choice, expiresAt };
}
