import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
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
  const leave = (
    <Button variant="quiet" pending={isPending} onClick={() => onAct("leave")}>
      {t("seatMap.room.leave")}
    </Button>
  );
  switch (standing.state) {
    case "early":
      return (
        <Face
          {...{ hasPressed }}
          title={t("seatMap.room.earlyTitle")}
          big={formatTime(standing.doorsAt, timeZone)}
        >
          <p>
            {t("seatMap.room.early", {
              saleDay: formatDay(standing.opensAt, timeZone),
              saleTime: formatTime(standing.opensAt, timeZone),
              roomDay: formatDay(standing.doorsAt, timeZone),
              roomTime: formatTime(standing.doorsAt, timeZone),
            })}
          </p>
          <p>{t("seatMap.room.earlyDraw")}</p>
        </Face>
      );
    case "before":
      return (
        <Face
          {...{ hasPressed }}
          title={t("seatMap.room.beforeTitle")}
          big={<Countdown until={standing.opensAt - skewMs} />}
          action={leave}
        >
          <p>
            {t("seatMap.room.onSale", {
              day: formatDay(standing.opensAt, timeZone),
              time: formatTime(standing.opensAt, timeZone),
            })}{" "}
            {hereWords(standing.people)}
          </p>
          <HowItGoes isDrawn={false} />
        </Face>
      );
    case "waiting":
      return (
        <Face
          {...{ hasPressed }}
          title={t("seatMap.room.waitingTitle")}
          big={aheadWords(standing.ahead)}
          action={leave}
        >
          <HowItGoes isDrawn />
        </Face>
      );
    case "over":
      return (
        <Face
          {...{ hasPressed }}
          title={t("seatMap.room.overTitle")}
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              {t("seatMap.room.queueAgain")}
            </Button>
          }
        >
          <p>{t("seatMap.room.over")}</p>
        </Face>
      );
    default:
      return (
        <Face
          {...{ hasPressed }}
          title={t("seatMap.room.outsideTitle")}
          action={
            <Button pending={isPending} onClick={() => onAct("join")}>
              {t("seatMap.room.comeIn")}
            </Button>
          }
        >
          <p>{t("seatMap.room.outside")}</p>
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
  <ul className="grid list-disc gap-2 ps-5">
    <li>{t(isDrawn ? "seatMap.rules.drawn" : "seatMap.rules.toDraw")}</li>
    <li>{t("seatMap.rules.later")}</li>
    <li>{t("seatMap.rules.turn")}</li>
    <li>{t("seatMap.rules.beHere")}</li>
    <li>{t("seatMap.rules.place")}</li>
  </ul>
);
