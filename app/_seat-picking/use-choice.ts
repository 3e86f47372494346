import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import type { Proof } from "@/lib/claims/work-limits";
import { type Move, nextChoice, noChoice } from "./choice";
import { readHold } from "./read-hold";
import { readings } from "./readings";
import { seatTurns } from "./seat-turns";
import type { SeatsAnswer } from "./seats-answer";
import { useWork } from "./work/use-work";

const NO_COOKIES: SeatsAnswer = { ok: false, code: "no-cookies" };

/** After which the end of a hold is asked about once more: two clocks are never quite the same. */
const AGAIN_MS = 1_000;

export type Query = Pick<Move, "take" | "give">;

/** Asks the server, with a proof of work where it asked for one. */
export type AskServer = (proof?: Proof) => Promise<SeatsAnswer | Refused>;

async function introduced(action: () => Promise<SeatsAnswer | Refused>): Promise<SeatsAnswer> {
  const first: SeatsAnswer = await callAction(action);
  // a new visitor's cookie came with that answer
  return !first.ok && first.code === "cookies-needed" ? callAction(action) : first;
}

/** My seats of a showtime: read when the page is shown, changed at a click, answered by the server. */
export function useChoice(showtimeId: number) {
  const [choice, dispatch] = useReducer(nextChoice, noChoice);
  const [isRead, setIsRead] = useState(false);
  const lastKey = useRef(0);
  /** Whether the browser is known to keep our cookie, without which no seat is ever its own. */
  const keepsCookies = useRef<boolean>(undefined);
  const shown = useRef(choice);
  shown.current = choice;
  const inTurn = useRef(seatTurns());
  const news = useRef(readings());
  const { progress, leave, leaves, withWork } = useWork();

  /** Answers what the server says; null when it does not. */
  const reread = useCallback(async () => {
    const { hold, keptOf } = shown.current;
    const reading = news.current.ask();
    // the answer may come late, or after this machine has slept: it promises no time beyond the server's
    const here = Date.now();
    const found = await readHold(showtimeId, hold?.id ?? keptOf ?? undefined);
    if (found && news.current.isNews(reading)) dispatch({ type: "read", ...found, skewMs: found.now - here });
    startTransition(() => setIsRead(true));
    return found;
  }, [showtimeId]);

  useEffect(() => {
    reread();
    const onVisible = () => document.hidden || reread();
    // a page that comes back from the browser's memory, or from another tab, may be behind
    window.addEventListener("pageshow", reread);
    window.addEventListener("online", reread);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      window.removeEventListener("pageshow", reread);
      window.removeEventListener("online", reread);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [reread]);

  /** Shows the change at once and lets the server say what came of it. */
  const send = useCallback(
    async (asked: Query, action: AskServer): Promise<SeatsAnswer> => {
      if (keepsCookies.current === false || !navigator.cookieEnabled) return NO_COOKIES;
      const key = ++lastKey.current;
      dispatch({ type: "moved", move: { key, ...asked } });
      const isKnown = keepsCookies.current === true;
      const isChosen = asked.take.length + asked.give.length > 0;
      // a seat that is released is so, whether the work is left or not
      const askedAfter = asked.give.length > 0 && asked.take.length === 0 ? undefined : leaves();
      let here = 0;
      const answer = await inTurn.current(isKnown && isChosen ? asked : null, () => {
        dispatch({ type: "sent", key });
        return withWork((proof) => {
          here = Date.now();
          return introduced(() => action(proof));
        }, askedAfter);
      });
      news.current.outdate();
      if (answer.ok) {
        dispatch({ type: "answered", key, hold: answer.hold, skewMs: answer.now - here });
        if (keepsCookies.current === undefined && answer.hold?.seatIds.length) {
          const found = await reread();
          // what was released meanwhile proves nothing
          if (found && key === lastKey.current) keepsCookies.current = found.hold !== null;
          if (keepsCookies.current === false) return NO_COOKIES;
        }
      } else {
        dispatch({ type: "refused", key, taken: answer.taken ?? [] });
        reread();
      }
      return answer;
    },
    [reread, leaves, withWork],
  );

  const expiresAt = choice.hold ? choice.hold.expiresAt - choice.skewMs : null;
  useEffect(() => {
    if (expiresAt === null) return;
    let isLeft = false;
    let timer = setTimeout(async function isUp() {
      const answer = await reread();
      if (isLeft) return;
      if (answer) timer = setTimeout(isUp, AGAIN_MS);
      else dispatch({ type: "ran-out" });
    }, expiresAt - Date.now());
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [expiresAt, reread]);

  const work = useMemo(() => ({ progress, leave }), [progress, leave]);
  return { choice, expiresAt, isRead, send, reread, work };
}
