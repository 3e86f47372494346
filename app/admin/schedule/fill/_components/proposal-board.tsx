"use client";
import { useState } from "react";
import { callAction, callForWords } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useAsking } from "@/app/_actions/use-asking";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { useUnsavedWarning } from "@/app/admin/_forms/use-unsaved-warning";
import {
  type Block,
  type DayBounds,
  dayOf,
  findClash,
  moveTo,
  type Span,
  type Spot,
  spanOf,
} from "@/app/admin/schedule/_components/board-scale";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/zoned-time";
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
        label={`Proposed day of ${theater.name}`}
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
          title={`${chosen.title}, ${formatTime(chosen.startsAt, timeZone)}`}
          onClose={() => setSelected(null)}
        >
          <SpotForm
            key={`${chosen.key} ${chosen.startsAt} ${chosen.screenId}`}
            screens={screens}
            initial={{
              screenId: chosen.screenId,
              day: dayOf(chosen.startsAt, day),
              time: formatTime(chosen.startsAt, timeZone),
            }}
            button="Move it"
            onSend={async ({ screenId, start }) => {
              const asked = { ...start, timeZone, dayTurnsMinute };
              const instant = await callAction(() => toInstantAction(asked));
              if (typeof instant === "string") return instant;
              if (typeof instant === "object") return instant.words;
              move(chosen.key, { screenId, startsAt: instant });
              return null;
            }}
          />
          <div>
            <Button
              variant="quiet"
              onClick={() => setProposed((before) => before.filter(({ key }) => key !== chosen.key))}
            >
              Leave it out
            </Button>
          </div>
        </Panel>
      )}
      <div className="mt-6 grid gap-4">
        {refusal && <RefusalNotice title="Nothing was made">{refusal}</RefusalNotice>}
        {clashes.length > 0 && (
          <p role="status" className="text-danger">
            {clashes.length === 1 ? "One showtime stands" : `${clashes.length} showtimes stand`} in another's
            way.
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button pending={isPending} disabled={proposed.length === 0} onClick={() => accept("draft")}>
            Accept {proposed.length} as drafts
          </Button>
          <Button
            variant="quiet"
            pending={isPending}
            disabled={proposed.length === 0}
            onClick={() => accept("on-sale")}
          >
            Accept and put on sale
          </Button>
        </div>
      </div>
    </>
  );
}
