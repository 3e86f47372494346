import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD } from "@/lib/claims/availability";
import { extendHoldAction, holdBestSeatsAction } from "./actions";
import { afterAnswer, refused } from "./after-answer";
import { afterTap } from "./after-tap";
import type { BestWish } from "./best-wish";
import type { PickerNotice } from "./offer";
import { seatStates } from "./seat-states";
import { refusalWords, type SeatsAnswer } from "./seats-answer";
import { postSwap } from "./swap-seats";
import { useAvailability } from "./use-availability";
import { useChangeWords } from "./use-change-words";
import { type AskServer, type Query, useChoice } from "./use-choice";

type Input = { showtimeId: number; layoutId: number; seats: readonly MapSeat[]; limit: number } & {
  onNotAdmitted?: (() => void) | undefined;
};

/** Brings together what the server says of all seats and what this person does. */
export function useSeatPicker({ showtimeId, layoutId, seats, limit, onNotAdmitted }: Input) {
  const { states: bytes, lost, isCancelled, patch } = useAvailability(showtimeId, seats.length, layoutId);
  const { choice, expiresAt, isRead, send, reread, work } = useChoice(showtimeId);
  const [said, setSaid] = useState<PickerNotice | null>(null);
  const [end, setEnd] = useState<"cancelled" | "closed" | null>(null);
  /** Counts what was asked and said, by which an answer knows whether it is still the latest news. */
  const turn = useRef(0);
  const shown = useRef<readonly SeatState[] | null>(null);
  const states = useMemo(
    () => (bytes && isRead ? seatStates(seats, bytes, choice) : null),
    [seats, bytes, isRead, choice],
  );
  shown.current = states;
  /** What others did, for those who cannot see it. */
  const news = useChangeWords(seats, states);

  const ordinals = useCallback(
    (ids: readonly number[]) => seats.filter(({ id }) => ids.includes(id)).map(({ ordinal }) => ordinal),
    [seats],
  );

  const tell = useCallback((words: PickerNotice | null) => {
    setSaid(words);
    return ++turn.current;
  }, []);

  const ask = useCallback(
    async (asked: Query, action: AskServer): Promise<SeatsAnswer> => {
      const since = tell(null);
      const answer = await send(asked, action);
      // good news gives way to whatever was asked or said meanwhile; a refusal never does
      if (!answer.ok || since === turn.current) tell(afterAnswer(seats, asked, answer));
      if (answer.ok) {
        if (asked.give.length) patch(ordinals(asked.give), SEAT_FREE);
        patch(ordinals(answer.hold?.seatIds ?? asked.take), SEAT_HELD);
      } else {
        patch(ordinals(answer.taken ?? []), SEAT_SOLD);
        if (answer.code === "showtime-cancelled") setEnd("cancelled");
        if (answer.code === "sales-closed") setEnd("closed");
        if (answer.code === "not-admitted") onNotAdmitted?.();
      }
      return answer;
    },
    [seats, send, patch, ordinals, tell, onNotAdmitted],
  );

  const change = useCallback(
    ({ take, give }: Query) => ask({ take, give }, (proof) => postSwap(showtimeId, { take, give, proof })),
    [ask, showtimeId],
  );

  useEffect(() => {
    const back = ordinals(choice.kept);
    if (back.length === 0) return;
    tell(null);
    patch(back, SEAT_FREE);
  }, [choice.kept, ordinals, patch, tell]);

  useEffect(() => {
    // once the connection is back, that it was gone is no news
    if (!lost) setSaid((last) => (last?.words === refusalWords("offline") ? null : last));
  }, [lost]);

  const isLetGo =
    bytes !== null &&
    choice.moves.length === 0 &&
    seats.some(({ id, ordinal }) => choice.hold?.seatIds.includes(id) && bytes[ordinal] === SEAT_FREE);
  useEffect(() => {
    if (isLetGo) reread();
  }, [isLetGo, reread]);

  const toggle = useCallback(
    (seat: MapSeat) => {
      const next = shown.current && afterTap(seats, shown.current, seat, limit);
      if (!next) return;
      if ("words" in next) tell(next);
      else change(next);
    },
    [seats, limit, change, tell],
  );

  const takeBest = (wish: BestWish) =>
    ask({ take: [], give: [] }, (proof) => holdBestSeatsAction({ showtimeId, ...wish, proof }));

  /** The seats of a hold that ran out, or else those nearest to them. */
  const retake = async () => {
    // another tab may have taken them, or paid for them
    const standing = await reread();
    if (standing?.hold || standing?.payment) return;
    const again = await change({ take: choice.kept, give: [] });
    if (again.ok || !again.nearest?.length) return;
    const lost = seats.filter(({ id }) => again.taken?.includes(id));
    const nearest = await change({ take: again.nearest, give: [] });
    if (nearest.ok) tell(afterAnswer(seats, { take: again.nearest, give: [] }, nearest, lost));
  };

  /** Null when there is more time, else why there is not. */
  const extend = async (): Promise<string | null> => {
    const answer = await send({ take: [], give: [] }, () => extendHoldAction({ showtimeId }));
    if (answer.ok) return null;
    if (answer.code === "hoarding") tell(refused(answer.code));
    return refusalWords(answer.code);
  };

  return {
    states,
    lost,
    news,
    end: isCancelled ? ("cancelled" as const) : end,
    said,
    toggle,
    change,
    takeBest,
    retake,
    extend,
    choice,
    expiresAt,
    work,
  };
}
