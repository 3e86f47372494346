import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { aheadWords, hereWords } from "./room-words";
import type { Heard } from "./use-room";

type StandingProps = {
  heard: Heard;
  timeZone: string;
  isPending: boolean;
  /** Whether something was pressed here: who has only opened the page begins at its top. */
  hasPressed: RefObject<boolean>;
  onAct: (act: "join" | "leave") => void;
};

/** Where they stand, and what happens next. */
export function RoomStanding({ heard, timeZone, isPending, hasPressed, onAct }: StandingProps) {
  const { standing, skewMs } = heard;
  const dayAndTime = (at: number) => `${formatDay(at, timeZone)} at ${formatTime(at, timeZone)}`;
  const leave = (
    <Button variant="quiet" pending={isPending} onClick={() => onAct("leave")}>
      Leave the line
    </Button>
  );
  switch (standing.state) {
    case "early":
      return (
        <Face
          {...{ hasPressed }}
          title="The waiting room is not open yet"
          big={formatTime(standing.doorsAt, timeZone)}
        >
          <p>
            Seats go on sale on {dayAndTime(standing.opensAt)}. The waiting room opens on{" "}
            {dayAndTime(standing.doorsAt)}, and this page lets you in by itself.
          </p>
          <p>
            Everyone who is there when the sale opens is put in order by lot: coming earlier gains nothing.
          </p>
        </Face>
      );
    case "before":
      return (
        <Face
          {...{ hasPressed }}
          title="You are in the waiting room"
          big={<Countdown until={standing.opensAt - skewMs} />}
          action={leave}
        >
          <p>
            Seats go on sale on {dayAndTime(standing.opensAt)}. {hereWords(standing.people)}
          </p>
          <HowItGoes isDrawn={false} />
        </Face>
      );
    case "waiting":
      return (
        <Face {...{ hasPressed }} title="You are in line" big={aheadWords(standing.ahead)} action={leave}>
          <HowItGoes isDrawn />
        </Face>
      );
    case "over":
      return (
        <Face
          {...{ hasPressed }}
          title="Your time to choose has passed"
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              Queue again
            </Button>
          }
        >
          <p>
            No seats were held, so the next person has been called. You may queue again, behind everyone who
            is waiting.
          </p>
        </Face>
      );
    default:
      return (
        <Face
          {...{ hasPressed }}
          title="You have left the line"
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              Come in again
            </Button>
          }
        >
          <p>
            You may come in again: before the sale opens you are put in order with everyone else, after that
            you stand behind everyone who is waiting.
          </p>
        </Face>
      );
  }
}

type FaceProps = Pick<StandingProps, "hasPressed"> & {
  title: string;
  big?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
};

function Face({ hasPressed, title, big, children, action }: FaceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // the button that was pressed may be gone: whoever goes by keys goes on from here
  useEffect(() => {
    if (title && hasPressed.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [title, hasPressed]);
  return (
    <div className="grid max-w-measure gap-6">
      <h2
        ref={heading}
        id="waiting-room"
        tabIndex={-1}
        className="font-display text-ink-soft text-xl outline-none"
      >
        {title}
      </h2>
      {big && <p className="font-display text-2xl">{big}</p>}
      <div className="grid gap-3 text-ink-soft">{children}</div>
      {action && <div>{action}</div>}
    </div>
  );
}

/** What everybody is told before they wonder. */
const HowItGoes = ({ isDrawn }: { isDrawn: boolean }) => (
  <ul className="grid list-disc gap-2 pl-5">
    <li>
      {isDrawn
        ? "When the sale opened, everyone who was here was put in order by lot."
        : "When the sale opens, everyone who is here is put in order by lot. Coming first is no advantage."}
    </li>
    <li>Whoever comes later stands behind them, in the order in which they come.</li>
    <li>When it is your turn the seats open here by themselves, and you have ten minutes to choose.</li>
    <li>
      Your place stays yours if you load the page again, open it twice or let your phone sleep. Be here when
      you are called: after a minute and a half the next person is called, and you are next when you come
      back.
    </li>
  </ul>
);
