import { useCallback, useEffect, useRef, useState } from "react";
import { unpackStates } from "@/lib/seating/availability";

const VISIBLE_MS = 4_000;
const HIDDEN_MS = 60_000;
const SLOWEST_MS = 30_000;

/**
 * Every seat's state by ordinal, asked again every few seconds while the page is looked at; null until known.
 * The browser's cache keeps the ETag, so an unchanged answer costs a 304.
 */
export function useAvailability(showtimeId: number, count: number) {
  const [states, setStates] = useState<Uint8Array | null>(null);
  const [isLost, setIsLost] = useState(false);
  const askNow = useRef(() => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = "";
    let failures = 0;
    let round = 0;

    async function ask() {
      clearTimeout(timer);
      const own = ++round;
      const text = await read(showtimeId);
      // a later question is on its way: this answer may be older than what was done since
      if (own !== round) return;
      failures = text === null ? failures + 1 : 0;
      setIsLost(failures > 1);
      if (text !== null && text !== last) {
        last = text;
        setStates(unpackStates(text, count));
      }
      const pause = document.hidden ? HIDDEN_MS : Math.min(VISIBLE_MS * 2 ** failures, SLOWEST_MS);
      timer = setTimeout(ask, pause);
    }

    askNow.current = () => {
      last = "";
      ask();
    };
    const onVisible = () => document.hidden || ask();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("online", ask);
    ask();
    return () => {
      round = -1;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("online", ask);
    };
  }, [showtimeId, count]);

  /** What was just done is shown at once, and asked about. */
  const patch = useCallback((ordinals: readonly number[], state: number) => {
    setStates((known) => known?.map((old, ordinal) => (ordinals.includes(ordinal) ? state : old)) ?? null);
    askNow.current();
  }, []);

  return { states, isLost, patch };
}

async function read(showtimeId: number): Promise<string | null> {
  try {
    const response = await fetch(`/api/showtimes/${showtimeId}/availability`);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
