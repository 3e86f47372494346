"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatUntil } from "@/lib/zoned-time";
import { RoomStanding } from "./room-standing";
import { spokenWords } from "./room-words";
import { type Heard, type RoomRefusal, useRoom } from "./use-room";

type Props = {
  showtimeId: number;
  timeZone: string;
  /** The seat map, for whose turn it is; told that seats are held there, or that they may not be. */
  children: (room: { onHeld: () => void; onNotAdmitted: () => void }) => ReactNode;
};

const REFUSAL_WORDS: Record<RoomRefusal, string> = {
  busy: "Very many people are asking just now. Your place is kept, and this page asks again by itself.",
  "too-many-places": "Very many people are in line from your network. Please try again later.",
  "cookies-needed":
    "Your browser keeps no cookies from us, so it cannot keep a place for you. Please allow them for this site and load the page again.",
  "invalid-input": "Something in there could not be read. Please load the page again.",
};

/** Stands between the showtime's page and its seat map while a sale is rushed. */
export default function WaitingRoom({ showtimeId, timeZone, children }: Props) {
  const { heard, refusal, isPending, ask } = useRoom(showtimeId);
  /** What they pressed may be gone with its answer. */
  const hasPressed = useRef(false);
  const press = (act: "join" | "leave") => {
    hasPressed.current = true;
    ask(act);
  };
  const state = heard?.standing.state;
  useTitleOfTurn(state === "admitted");
  const map = children({ onHeld: ask, onNotAdmitted: ask });
  const mayChoose = state === "none" || state === "holding" || state === "admitted";
  return (
    <>
      <p role="status" className="sr-only">
        {heard && spokenWords(heard.standing)}
      </p>
      {refusal && (
        <div className="mb-6 max-w-measure">
          <Notice tone="warn" title="One moment">
            {REFUSAL_WORDS[refusal]}
          </Notice>
        </div>
      )}
      {state === "admitted" && heard && (
        <YourTurn heard={heard} isPending={isPending} onLeave={() => press("leave")} />
      )}
      {mayChoose && map}
      {!mayChoose && (
        <section
          aria-labelledby="waiting-room"
          className="noscript:hidden min-h-96 border-line border-y py-12"
        >
          {heard ? (
            <RoomStanding {...{ heard, timeZone, isPending, hasPressed }} onAct={press} />
          ) : (
            <h2 id="waiting-room" className="font-display text-xl">
              One moment …
            </h2>
          )}
        </section>
      )}
    </>
  );
}

/** Who looks at another tab sees it in its name. */
function useTitleOfTurn(isTurn: boolean) {
  const title = useRef("");
  useEffect(() => {
    if (!isTurn) return;
    title.current = document.title;
    document.title = `Your turn: ${title.current}`;
    return () => {
      document.title = title.current;
    };
  }, [isTurn]);
}

type YourTurnProps = { heard: Heard; isPending: boolean; onLeave: () => void };

function YourTurn({ heard: { standing, skewMs }, isPending, onLeave }: YourTurnProps) {
  if (standing.state !== "admitted") return null;
  const until = standing.until - skewMs;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-gold border-l-4 bg-surface px-4 py-3">
      <p>
        <strong className="font-display font-medium text-lg">It is your turn.</strong> Choose your seats by{" "}
        {formatUntil(until)}: <Countdown until={until} /> left.
      </p>
      <Button variant="quiet" pending={isPending} onClick={onLeave}>
        Leave, and let the next one in
      </Button>
    </div>
  );
}
