"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Countdown } from "@/components/countdown";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type FixedKey, t } from "@/lib/i18n/t";
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

const REFUSAL_WORDS = {
  busy: "seatMap.roomRefusal.busy",
  "too-many-places": "seatMap.roomRefusal.tooManyPlaces",
  "cookies-needed": "seatMap.roomRefusal.cookiesNeeded",
  "invalid-input": "seatMap.roomRefusal.invalidInput",
} satisfies Record<RoomRefusal, FixedKey>;

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
          <Notice tone="warn" title={t("seatMap.room.oneMoment")}>
            {t(REFUSAL_WORDS[refusal])}
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
              {t("seatMap.room.loading")}
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
    document.title = t("seatMap.room.turnTitle", { title: title.current });
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
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-gold border-s-4 bg-surface px-4 py-3">
      <p>
        {rich("seatMap.room.yourTurn", {
          strong: (text) => <strong className="font-display font-medium text-lg">{text}</strong>,
          time: formatUntil(until),
          countdown: () => <Countdown until={until} />,
        })}
      </p>
      <Button variant="quiet" pending={isPending} onClick={onLeave}>
        {t("seatMap.room.letNext")}
      </Button>
    </div>
  );
}
