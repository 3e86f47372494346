import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { layoutOfTag, unpackStates } from "@/lib/claims/availability";
import { type Answer, followAvailability, type StreamEvents } from "./follow-availability";
import { showNewRoom } from "./show-new-room";

/** The server cannot be reached, or has no time in a rush: what is shown is as of then; null before the first answer. */
export type Lost = { heardAt: number | null; isRush: boolean };

/** Where it is asked for: `/api/admin` is told of drafts, too. */
type At = "/api" | "/api/admin";

/** Every seat's state by ordinal, as it changes; null until known. */
export function useAvailability(showtimeId: number, count: number, layoutId: number, at: At = "/api") {
  const [states, setStates] = useState<Uint8Array | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);
  const [isCancelled, setIsCancelled] = useState(false);
  const askNow = useRef(() => {});

  useEffect(() => {
    let last = "";
    const following = followAvailability({
      ask: () => ask(`${at}/showtimes/${showtimeId}/availability`),
      listen: (since, on) => listen(showtimeId, since, on),
      isHidden: () => document.hidden,
      onLost: (isLost, heardAt, isRush = false) =>
        setLost((before) => (isLost ? { heardAt: before ? before.heardAt : heardAt, isRush } : null)),
      onAnswer: (answer) => {
        if (answer === "cancelled") return setIsCancelled(true);
        if ((layoutOfTag(answer.etag) ?? layoutId) !== layoutId) return showNewRoom(showtimeId);
        if (answer.states === last) return;
        last = answer.states;
        // every seat may have changed: drawn between the frames, so that a tap meanwhile does not wait
        startTransition(() => setStates(unpackStates(answer.states, count)));
      },
    });
    askNow.current = () => {
      last = "";
      following.look();
    };
    document.addEventListener("visibilitychange", following.shown);
    window.addEventListener("online", following.online);
    window.addEventListener("offline", following.offline);
    return () => {
      following.stop();
      document.removeEventListener("visibilitychange", following.shown);
      window.removeEventListener("online", following.online);
      window.removeEventListener("offline", following.offline);
    };
  }, [showtimeId, count, layoutId, at]);

  /** What was just done is shown at once, and asked about. */
  const patch = useCallback((ordinals: readonly number[], state: number) => {
    setStates((known) => known?.map((old, ordinal) => (ordinals.includes(ordinal) ? state : old)) ?? null);
    askNow.current();
  }, []);

  return { states, lost, isCancelled, patch };
}

/** The browser's cache keeps the tag, so an unchanged answer costs a 304. */
async function ask(address: string): Promise<Answer | "rush" | null> {
  try {
    const response = await fetch(address);
    if (response.status === 410) return "cancelled";
    if (response.status === 503) return "rush";
    if (!response.ok) return null;
    return { states: await response.text(), etag: response.headers.get("etag") ?? "" };
  } catch {
    return null;
  }
}

function listen(showtimeId: number, since: string, on: StreamEvents): () => void {
  const source = new EventSource(`/api/showtimes/${showtimeId}/live?since=${encodeURIComponent(since)}`);
  source.onmessage = ({ data, lastEventId }) => on.answer({ states: data, etag: lastEventId });
  source.onerror = on.broken;
  source.addEventListener("beat", on.beat);
  source.addEventListener("cancelled", () => on.answer("cancelled"));
  return () => source.close();
}
