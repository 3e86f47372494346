"use client";
import { useState } from "react";
import { callAction, callForWords } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useAsking } from "@/app/_actions/use-asking";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { useUnsavedWarning } from "@/app/localized/[language]/admin/_forms/use-unsaved-warning";
import {
  type Block,
  type DayBounds,
  dayOf,
  findClash,
  moveTo,
  type Span,
  type Spot,
  spanOf,
} from "@/app/localized/[language]/admin/schedule/_components/board-scale";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { clockTime, formatTime } from "@/lib/zoned-time";
import { Board, type BoardScreen } from "../../_components/board";
import { Panel } from "../../_components/inspector";
import { SpotForm } from "../../_components/spot-form";
import { acceptDayAction } from "../actions";
import { toInstantAction } from "../to-instant";

type ProposalBoardProps = {
  theater: { id: number; name: string; timeZone: string; dayTurnsMinute: number };
  day: DayBounds;
  screens: BoardScreen[];
  /** What stands, and stays where it is. */
  standing: Block[];
  proposed: Block[];
  open: Span;
  now: number;
  priceCardId: number;
  format: Parameters<typeof acceptDayAction>[0]["format"];
};

/** A proposed day, to be adjusted and accepted as a whole. Until then nothing of it exists. */
export function ProposalBoard(props: ProposalBoardProps) {
  const { theater, day, screens, standing, open, now, priceCardId, format } = props;
  const { timeZone, dayTurnsMinute } = theater;
  const [proposed, setProposed] = useState(props.proposed);
  const [selected, setSelected] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  useUnsavedWarning(proposed !== props.proposed && !isPending);

  useKeptDraft("proposed day", proposed, setProposed);

  const all = [...standing, ...proposed];
  const clashes = proposed.filter((block) => findClash(block, all) !== null);
  const chosen = proposed.find(({ key }) => key === selected);
  const move = (key: string, to: Spot) =>
    setProposed((before) => before.map((block) => (block.key === key ? moveTo(block, to) : block)));

  const accept = (state: "draft" | "on-sale") => {
    const items = proposed.map(({ movieId, screenId, startsAt }) => ({ movieId, screenId, startsAt }));
    const asked = { theaterId: theater.id, day: day.day, priceCardId, format, state, items };
    ask(() => callForWords(() => acceptDayAction(asked)), setRefusal);
  };

  return (
    <>
      <Board
        label={t("schedule.board.proposed", { theater: theater.name })}
        screens={screens}
        blocks={all}
        span={spanOf([{ startsAt: open.from, occupiedUntil: open.until }, ...all])}
        open={open}
        timeZone={timeZone}
        now={now}
        selected={selected}
        onSelect={setSelected}
        onDrop={(block, to) => move(block.key, to)}
        isFixed={({ state }) => state !== "proposed"}
      />
      {chosen && (
        <Panel
          title={t("schedule.panel.proposed", {
            movie: chosen.title,
            time: formatTime(chosen.startsAt, timeZone),
          })}
          onClose={() => setSelected(null)}
        >
          <SpotForm
            key={`${chosen.key} ${chosen.startsAt} ${chosen.screenId}`}
            screens={screens}
            initial={{
              screenId: chosen.screenId,
              day: dayOf(chosen.startsAt, day),
              time: clockTime(chosen.startsAt, timeZone),
            }}
            button={t("schedule.panel.move")}
            onSend={async ({ screenId, start }) => {
              const asked = { ...start, timeZone, dayTurnsMinute };
              const instant = await callAction(() => toInstantAction(asked));
              if (typeof instant === "object") return instant;
              move(chosen.key, { screenId, startsAt: instant });
              return null;
            }}
          />
          <div>
            <Button
              variant="quiet"
              onClick={() => setProposed((before) => before.filter(({ key }) => key !== chosen.key))}
            >
              {t("schedule.panel.leaveOut")}
            </Button>
          </div>
        </Panel>
      )}
      <div className="mt-6 grid gap-4">
        {refusal && <RefusalNotice title={t("schedule.fill.nothingMade")}>{refusal}</RefusalNotice>}
        {clashes.length > 0 && (
          <p role="status" className="text-danger">
            {t("schedule.fill.clashes", { showtimes: clashes.length })}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button pending={isPending} disabled={proposed.length === 0} onClick={() => accept("draft")}>
            {t("schedule.fill.acceptAsDrafts", { showtimes: proposed.length })}
          </Button>
          <Button
            variant="quiet"
            pending={isPending}
            disabled={proposed.length === 0}
            onClick={() => accept("on-sale")}
          >
            {t("schedule.fill.acceptOnSale")}
          </Button>
        </div>
      </div>
    </>
  );
}
