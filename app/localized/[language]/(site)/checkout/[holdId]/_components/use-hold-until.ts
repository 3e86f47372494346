import { useCallback, useEffect, useRef, useState } from "react";
import { readHold } from "@/app/_seat-picking/read-hold";
import { readings } from "@/app/_seat-picking/readings";
import { useHasCome } from "@/app/localized/[language]/(site)/_components/use-time";
import { type HoldStands, holdUntil, standsBy, standsUnheard } from "./hold-stands";

type Held = {
  holdId: string;
  showtimeId: number;
  /** All on the server's clock, as the page was made. */
  expiresAt: number;
  madeAt: number;
  salesCloseAt: number;
};

/** After which the end of a hold is asked about once more: two clocks are never quite the same. */
const AGAIN_MS = 1_000;

/**
 * How the hold stands; undefined before the page is alive: the server does not know this machine's clock. Asked when its
 * time is up and whenever the page is shown: it may come from the browser's memory, and another tab may have paid.
 */
export function useHoldUntil({ holdId, showtimeId, expiresAt, madeAt, salesCloseAt }: Held) {
  const [stands, setStands] = useState<HoldStands>();
  /** On this machine's clock. */
  const [closesAt, setClosesAt] = useState(Number.POSITIVE_INFINITY);
  const isClosed = useHasCome(closesAt);
  const news = useRef(readings());

  const ask = useCallback(async (): Promise<HoldStands | null> => {
    const reading = news.current.ask();
    // the answer may come late, or after this machine has slept: it promises no time beyond the server's
    const here = Date.now();
    const answer = await readHold(showtimeId, holdId);
    if (!answer) {
      setStands((before) => standsUnheard(before, Date.now()));
      return null;
    }
    const found = standsBy(answer, { holdId, salesCloseAt }, here);
    if (!news.current.isNews(reading)) return found;
    setStands(found);
    setClosesAt(here + salesCloseAt - answer.now);
    return found;
  }, [holdId, showtimeId, salesCloseAt]);

  const setUntil = useCallback(
    (expiresAt: number, now: number) => {
      const here = Date.now();
      news.current.outdate();
      setStands(holdUntil(expiresAt, salesCloseAt, { there: now, here }));
      setClosesAt(here + salesCloseAt - now);
    },
    [salesCloseAt],
  );

  useEffect(() => {
    const look = () => void (document.hidden || ask());
    setUntil(expiresAt, madeAt);
    look();
    for (const event of ["pageshow", "online"]) window.addEventListener(event, look);
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const event of ["pageshow", "online"]) window.removeEventListener(event, look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask, setUntil, expiresAt, madeAt]);

  const until = typeof stands === "object" && "until" in stands ? stands.until : null;
  useEffect(() => {
    if (until === null) return;
    let isLeft = false;
    let timer = setTimeout(async function isUp() {
      await ask();
      if (!isLeft) timer = setTimeout(isUp, AGAIN_MS);
    }, until - Date.now());
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [until, ask]);

  return { stands, isClosed, ask, setUntil };
}
