import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/zoned-time";
import type { BoardScreen } from "./board";
import { type Block, type DayBounds, dayOf } from "./board-scale";
import { SpotForm } from "./spot-form";
import type { useDayBoard } from "./use-day-board";

type Doings = Pick<ReturnType<typeof useDayBoard>, "move" | "remove" | "publish">;
type InspectorProps = Doings & {
  block: Block;
  screens: readonly BoardScreen[];
  bounds: DayBounds;
  timeZone: string;
  now: number;
  onClose: () => void;
};

/** What is chosen on the board, and all that can be done to it without dragging. */
export function Inspector({ block, screens, bounds, timeZone, now, onClose, ...doings }: InspectorProps) {
  const { showtimeId, title, startsAt, endsAt, state, sold, held, capacity, screenId } = block;
  const isLocked = sold + held > 0;
  const isToCome = startsAt > now;
  return (
    <Panel title={title} onClose={onClose}>
      <p className="text-ink-soft">
        {formatTime(startsAt, timeZone)} to {formatTime(endsAt, timeZone)},{" "}
        {state === "draft" ? "a draft" : `on sale, ${sold} of ${capacity} seats sold`}
        {held > 0 && `, ${held} held`}.{" "}
        <Link href={`/admin/showtimes/${showtimeId}`} className="link text-ink">
          Open its page
        </Link>
      </p>
      {isToCome && isLocked && (
        <p>
          Some of its seats are taken, so it stays as it is.{" "}
          <Link href={`/admin/showtimes/${showtimeId}/change`} className="link">
            Change it and tell those who have them
          </Link>
        </p>
      )}
      {isToCome && !isLocked && (
        <>
          <SpotForm
            key={`${block.key} ${startsAt} ${screenId}`}
            screens={screens}
            initial={{ screenId, day: dayOf(startsAt, bounds), time: formatTime(startsAt, timeZone) }}
            button="Move it"
            onSend={(to) => doings.move(block, to)}
          />
          <div className="flex flex-wrap gap-3">
            {showtimeId !== null && (
              <Button variant="quiet" onClick={() => doings.publish([showtimeId], state === "draft")}>
                {state === "draft" ? "Put it on sale" : "Withdraw from sale"}
              </Button>
            )}
            <Button variant="quiet" onClick={() => doings.remove(block)}>
              Remove it
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}

type PanelProps = { title: string; onClose: () => void; children: ReactNode };

export function Panel({ title, onClose, children }: PanelProps) {
  return (
    <section
      aria-label={title}
      className="mt-4 grid gap-4 rounded-md border border-line-strong bg-surface p-4"
    >
      <header className="flex items-start justify-between gap-4">
        <h2 className="font-display text-lg">{title}</h2>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="-m-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </header>
      {children}
    </section>
  );
}
