import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { clockTime, formatTime } from "@/lib/zoned-time";
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
  const times = { from: formatTime(startsAt, timeZone), until: formatTime(endsAt, timeZone) };
  return (
    <Panel title={title} onClose={onClose}>
      <p className="text-ink-soft">
        {state === "draft"
          ? t("schedule.panel.draft", { ...times, held })
          : t("schedule.panel.onSale", { ...times, sold, capacity, held })}{" "}
        <Link href={`/admin/showtimes/${showtimeId}`} className="link text-ink">
          {t("schedule.panel.openPage")}
        </Link>
      </p>
      {isToCome && isLocked && (
        <p>
          {t("schedule.panel.locked")}{" "}
          <Link href={`/admin/showtimes/${showtimeId}/change`} className="link">
            {t("schedule.panel.changeAndTell")}
          </Link>
        </p>
      )}
      {isToCome && !isLocked && (
        <>
          <SpotForm
            key={`${block.key} ${startsAt} ${screenId}`}
            screens={screens}
            initial={{ screenId, day: dayOf(startsAt, bounds), time: clockTime(startsAt, timeZone) }}
            button={t("schedule.panel.move")}
            onSend={(to) => doings.move(block, to)}
          />
          <div className="flex flex-wrap gap-3">
            {showtimeId !== null && (
              <Button variant="quiet" onClick={() => doings.publish([showtimeId], state === "draft")}>
                {t(state === "draft" ? "schedule.panel.putOnSale" : "schedule.panel.withdraw")}
              </Button>
            )}
            <Button variant="quiet" onClick={() => doings.remove(block)}>
              {t("schedule.panel.remove")}
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
          aria-label={t("schedule.panel.close")}
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
