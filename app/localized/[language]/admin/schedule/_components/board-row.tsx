import { useDroppable } from "@dnd-kit/core";
import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";
import { formatTime } from "@/lib/zoned-time";
import { type Span, type Tick, toPx } from "./board-scale";
import type { Landing } from "./use-board-drag";

type BoardRowProps = {
  screen: { id: number; name: string; capacity: number };
  span: Span;
  ticks: Tick[];
  open: Span;
  landing: Landing | null;
  timeZone: string;
  children: ReactNode;
};

/** A screen's day: hours as hairlines, the time outside the opening hours sunk. */
export function BoardRow({ screen, span, ticks, open, landing, timeZone, children }: BoardRowProps) {
  const { setNodeRef } = useDroppable({ id: screen.id });
  const isHere = landing?.block.screenId === screen.id;
  return (
    <div className="flex border-line border-b">
      <div className="sticky start-0 z-20 flex w-24 shrink-0 flex-col justify-center border-line border-e bg-paper py-2 pe-2 text-sm sm:w-36">
        <span className="font-semibold leading-tight">{screen.name}</span>
        <span className="text-ink-soft">{t("schedule.board.seats", { seats: screen.capacity })}</span>
      </div>
      <div
        ref={setNodeRef}
        className="relative h-18 shrink-0"
        style={{ width: toPx(span.until - span.from) }}
      >
        <Shut from={span.from} until={open.from} span={span} />
        <Shut from={open.until} until={span.until} span={span} />
        {ticks.map(({ at }) => (
          <span
            key={at}
            aria-hidden="true"
            className="absolute inset-y-0 border-line border-s"
            style={{ insetInlineStart: toPx(at - span.from) }}
          />
        ))}
        {children}
        {isHere && <LandingMark landing={landing} span={span} timeZone={timeZone} />}
      </div>
    </div>
  );
}

function Shut({ from, until, span }: Span & { span: Span }) {
  if (until <= from) return null;
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 bg-sunk/60"
      style={{ insetInlineStart: toPx(from - span.from), width: toPx(until - from) }}
    />
  );
}

function LandingMark({ landing, span, timeZone }: { landing: Landing; span: Span; timeZone: string }) {
  const { block, clash, isPast } = landing;
  const isBad = clash !== null || isPast;
  const time = formatTime(block.startsAt, timeZone);
  return (
    <span
      className={`pointer-events-none absolute inset-y-0.5 z-10 rounded-md border-2 ${isBad ? "border-danger" : "border-gold"}`}
      style={{
        insetInlineStart: toPx(block.startsAt - span.from),
        width: toPx(block.occupiedUntil - block.startsAt),
      }}
    >
      <span
        className={`absolute bottom-0.5 start-0.5 whitespace-nowrap rounded-sm px-1.5 font-semibold text-sm ${isBad ? "bg-danger text-paper" : "bg-gold text-gold-ink"}`}
      >
        {clash
          ? t("schedule.landing.markTaken", { time, movie: clash.title })
          : isPast
            ? t("schedule.landing.markPast", { time })
            : time}
      </span>
    </span>
  );
}
