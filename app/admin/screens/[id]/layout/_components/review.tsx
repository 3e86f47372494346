import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { SaveBar } from "@/app/admin/_forms/save-bar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { LayoutImpact } from "@/lib/rooms/layout-impact";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { ReviewShowtime } from "./review-showtime";
import { showtimesWords, stuckWords } from "./words";

type Props = {
  impact: LayoutImpact;
  /** What has changed since the edited version, one sentence each. */
  changes: string[];
  version: number;
  timeZone: string;
  refusal: string | null;
  isPending: boolean;
  onBack: () => void;
  onSave: (move: number[]) => void;
};

/** What a save will do, before it does. */
export function Review({ impact, changes, version, timeZone, refusal, isPending, onBack, onSave }: Props) {
  const [move, setMove] = useState<ReadonlySet<number>>(new Set());
  useKeptDraft("showtimes to move", [...move], (ids) => setMove(new Set(ids)));
  const { touched, following, unpriced } = impact;
  const movable = touched.filter((showtime) => stuckWords(showtime) === null);
  const choose = (id: number, isMoving: boolean) => {
    const next = new Set(move);
    if (isMoving) next.add(id);
    else next.delete(id);
    setMove(next);
  };

  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <section aria-labelledby="changes">
        <h2 id="changes" className="mb-2 font-display text-xl">
          What changes
        </h2>
        <ul className="list-disc pl-5">
          {changes.length === 0 && <li>No seat is added, removed, renamed, moved or of another type.</li>}
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="touched">
        <h2 id="touched" className="mb-2 font-display text-xl">
          Showtimes to come
        </h2>
        <p className="mb-4">
          {following === 0
            ? "No showtime without sales is waiting for this version."
            : `${showtimesWords(following)} without sold or held seats will play on version ${version} at once.`}
          {touched.length > 0 &&
            ` ${showtimesWords(touched.length)} with sales ${touched.length === 1 ? "keeps its" : "keep their"} version unless you move ${touched.length === 1 ? "it" : "them"}.`}
        </p>
        {movable.length > 1 && (
          <p className="mb-4 flex flex-wrap gap-2">
            <Button variant="quiet" onClick={() => setMove(new Set(movable.map(({ id }) => id)))}>
              Move all that can
            </Button>
            <Button variant="quiet" onClick={() => setMove(new Set())}>
              Move none
            </Button>
          </p>
        )}
        {touched.length > 0 && (
          <ul className="border-line border-t">
            {touched.map((showtime) => (
              <ReviewShowtime
                key={showtime.id}
                {...{ showtime, version, timeZone }}
                isMoving={move.has(showtime.id)}
                onChoose={(isMoving) => choose(showtime.id, isMoving)}
              />
            ))}
          </ul>
        )}
      </section>
      {unpriced.length > 0 && (
        <Notice tone="warn" title="Some seats would have no price">
          {unpriced
            .map(
              ({ card, type }) => `“${card}” has none for ${SEAT_TYPE_NAMES[type as SeatType].toLowerCase()}`,
            )
            .join("; ")}
          . They can be seen but not bought until it has.
        </Notice>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <SaveBar className="-mx-2 flex flex-wrap gap-3 px-2 py-3">
        <Button pending={isPending} onClick={() => onSave([...move])}>
          Save as version {version}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back to the drawing
        </Button>
      </SaveBar>
    </div>
  );
}
