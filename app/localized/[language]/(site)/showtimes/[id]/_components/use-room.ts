import { useCallback, useEffect, useRef, useState } from "react";
import type { ROOM_ACTS, RoomAnswer } from "@/lib/holding/waiting/answer-room";
import type { RoomStanding } from "@/lib/holding/waiting/get-standing";

type Act = (typeof ROOM_ACTS)[number];
export type RoomRefusal = Extract<RoomAnswer, { ok: false }>["code"];

/** The last that was heard; `skewMs` ahead of this machine's clock the server's is. */
export type Heard = { standing: RoomStanding; skewMs: number };

/** Nobody was heard, or more asked than could be answered. */
const ONCE_MORE_MS = 5_000;
/** Thousands of pages that opened together do not ask together. */
const SPREAD = 0.25;
const MOST_SPREAD_MS = 5_000;
const LEAST_SPREAD_MS = 1_000;

const BUSY: RoomAnswer = { ok: false, code: "busy" };

const spread = (ms: number) =>
  ms + Math.random() * Math.min(MOST_SPREAD_MS, Math.max(LEAST_SPREAD_MS, ms * SPREAD));

async function askRoom(showtimeId: number, act?: Act): Promise<RoomAnswer> {
  const at = `/api/showtimes/${showtimeId}/room`;
  const sent = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act }),
  };
  const answer = await fetch(at, act ? sent : { cache: "no-store" });
  if (answer.ok || answer.status === 400) return answer.json();
  return BUSY;
}

/** The first answer brings the cookie that the second is known by. */
async function asVisitor(showtimeId: number, act?: Act): Promise<RoomAnswer> {
  const first = await askRoom(showtimeId, act);
  if (first.ok || first.code !== "cookies-needed") return first;
  return askRoom(showtimeId, act ?? "join");
}

/** Where this browser stands in the waiting room of a showtime: comes in when the page is shown, and asks as often as it is told. */
export function useRoom(showtimeId: number) {
  const [heard, setHeard] = useState<Heard | null>(null);
  const [refusal, setRefusal] = useState<RoomRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Counts what was asked: an answer that a later one has overtaken is none. */
  const turn = useRef(0);
  /** Who has not come in yet comes in as soon as the doors open. */
  const unasked = useRef<Act | undefined>("join");

  const ask = useCallback(
    async (act?: Act) => {
      const own = ++turn.current;
      clearTimeout(timer.current);
      if (act) setIsPending(true);
      const answer = await asVisitor(showtimeId, act ?? unasked.current).catch(() => BUSY);
      if (own !== turn.current) return;
      setIsPending(false);
      setRefusal(answer.ok ? null : answer.code);
      if (answer.ok) {
        unasked.current = answer.state === "early" ? "join" : undefined;
        setHeard({ standing: answer, skewMs: answer.now - Date.now() });
      }
      const againMs = answer.ok ? answer.againMs : answer.code === "busy" ? ONCE_MORE_MS : null;
      if (againMs !== null) timer.current = setTimeout(ask, spread(againMs), answer.ok ? undefined : act);
    },
    [showtimeId],
  );

  useEffect(() => {
    ask();
    // a phone that slept, or a page that comes back from the browser's memory, asks at once
    const onBack = () => document.hidden || ask();
    window.addEventListener("pageshow", onBack);
    window.addEventListener("online", onBack);
    document.addEventListener("visibilitychange", onBack);
    return () => {
      turn.current++;
      clearTimeout(timer.current);
      window.removeEventListener("pageshow", onBack);
      window.removeEventListener("online", onBack);
      document.removeEventListener("visibilitychange", onBack);
    };
  }, [ask]);

  return { heard, refusal, isPending, ask };
}
