import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { type HeldSeats, type Move, nextChoice, noChoice } from "./choice";
import type { SeatsAnswer } from "./seats-answer";

export type Asked = Omit<Move, "key">;

/** My seats of a showtime: read when the page is shown, changed at a click, answered by the server. */
export function useChoice(showtimeId: number) {
  const [choice, dispatch] = useReducer(nextChoice, noChoice);
  const [isRead, setIsRead] = useState(false);
  const lastKey = useRef(0);

  const reread = useCallback(async () => {
    const found = await readHold(showtimeId);
    if (found) dispatch({ type: "read", ...found, skewMs: found.now - Date.now() });
    startTransition(() => setIsRead(true));
  }, [showtimeId]);

  useEffect(() => {
    reread();
    const onVisible = () => document.hidden || reread();
    // a page that comes back from the browser's memory, or from another tab, may be behind
    window.addEventListener("pageshow", reread);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      window.removeEventListener("pageshow", reread);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [reread]);

  /** Shows the change at once and lets the server say what came of it. */
  const send = useCallback(
    async (asked: Asked, action: () => Promise<SeatsAnswer | Refused>): Promise<SeatsAnswer> => {
      const key = ++lastKey.current;
      dispatch({ type: "moved", move: { key, ...asked } });
      const answer: SeatsAnswer = await callAction(action);
      if (answer.ok) {
        dispatch({ type: "answered", key, hold: answer.hold, skewMs: answer.now - Date.now() });
      } else {
        dispatch({ type: "refused", key, taken: answer.taken ?? [] });
        reread();
      }
      return answer;
    },
    [reread],
  );

  const expiresAt = choice.hold ? choice.hold.expiresAt - choice.skewMs : null;
  useEffect(() => {
    if (expiresAt === null) return;
    const timer = setTimeout(() => dispatch({ type: "ran-out" }), Math.max(0, expiresAt - Date.now()));
    return () => clearTimeout(timer);
  }, [expiresAt]);

  return { choice, expiresAt, isRead, send, reread };
}

async function readHold(showtimeId: number): Promise<{ now: number; hold: HeldSeats | null } | null> {
  try {
    const response = await fetch(`/api/showtimes/${showtimeId}/hold`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
