"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDay, formatTime, formatUntil } from "@/lib/zoned-time";
import { aheadWords, hereWords, spokenWords } from "./room-words";
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
        <YourTurn heard={heard} isPending={isPending} onLeave={() => ask("leave")} />
      )}
      {mayChoose && map}
      {!mayChoose && (
        <section aria-labelledby="waiting-room" className="min-h-96 border-line border-y py-12">
          {heard ? (
            <Standing heard={heard} timeZone={timeZone} isPending={isPending} onAct={ask} />
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

type StandingProps = {
  heard: Heard;
  timeZone: string;
  isPending: boolean;
  onAct: (act: "join" | "leave") => void;
};

/** Where they stand, and what happens next. */
function Standing({ heard: { standing, skewMs }, timeZone, isPending, onAct }: StandingProps) {
  const dayAndTime = (at: number) => `${formatDay(at, timeZone)} at ${formatTime(at, timeZone)}`;
  const leave = (
    <Button variant="quiet" pending={isPending} onClick={() => onAct("leave")}>
      Leave the line
    </Button>
  );
  switch (standing.state) {
    case "early":
      return (
        <Face title="The waiting room is not open yet" big={formatTime(standing.doorsAt, timeZone)}>
          <p>
            Seats go on sale on {dayAndTime(standing.opensAt)}. The waiting room opens on{" "}
            {dayAndTime(standing.doorsAt)}, and this page lets you in by itself.
          </p>
          <p>
            Everyone who is there when the sale opens is put in order by lot: to come earlier gains nothing.
          </p>
        </Face>
      );
    case "before":
      return (
        <Face
          title="You are in the waiting room"
          big={<Countdown until={standing.opensAt - skewMs} />}
          action={leave}
        >
          <p>
            Seats go on sale on {dayAndTime(standing.opensAt)}. {hereWords(standing.people)}
          </p>
          <HowItGoes />
        </Face>
      );
    case "waiting":
      return (
        <Face title="You are in line" big={aheadWords(standing.ahead)} action={leave}>
          <HowItGoes />
        </Face>
      );
    case "over":
      return (
        <Face
          title="Your time to choose has passed"
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              Queue again
            </Button>
          }
        >
          <p>
            No seats were held, so the next person has been called. You may queue again, behind those who
            wait.
          </p>
        </Face>
      );
    default:
      return (
        <Face
          title="You have left the line"
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              Come in again
            </Button>
          }
        >
          <p>Your place has gone to the next person. Who comes in again stands behind those who wait.</p>
        </Face>
      );
  }
}

type FaceProps = { title: string; big?: ReactNode; children: ReactNode; action?: ReactNode };

function Face({ title, big, children, action }: FaceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // the button that was pressed may be gone: whoever goes by keys goes on from here
  useEffect(() => {
    if (title && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="grid max-w-measure gap-6">
      <h2 ref={heading} id="waiting-room" tabIndex={-1} className="font-display text-ink-soft text-xl">
        {title}
      </h2>
      {big && <p className="font-display text-2xl">{big}</p>}
      <div className="grid gap-3 text-ink-soft">{children}</div>
      {action && <div>{action}</div>}
    </div>
  );
}

/** What everybody is told before they wonder. */
const HowItGoes = () => (
  <ul className="grid list-disc gap-2 pl-5">
    <li>
      When the sale opens, everyone who is here is put in order by lot. Who came first has no better chance.
    </li>
    <li>Who comes later stands behind them, in the order in which they come.</li>
    <li>When it is your turn the seats open here by themselves, and you have ten minutes to choose.</li>
    <li>
      Your place stays yours if you load the page again, open it twice or let your phone sleep. Be here when
      you are called: after a minute and a half somebody else is, and you are the next when you come back.
    </li>
  </ul>
);
