import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { SaveBar } from "@/app/localized/[language]/admin/_forms/save-bar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { LayoutImpact } from "@/lib/rooms/layout-impact";
import { ReviewShowtime } from "./review-showtime";
import { stuckWords, unpricedWords } from "./words";

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
          {t("screens.review.changes")}
        </h2>
        <ul className="list-disc ps-5">
          {changes.length === 0 && <li>{t("screens.review.noChange")}</li>}
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="touched">
        <h2 id="touched" className="mb-2 font-display text-xl">
          {t("screens.review.showtimes")}
        </h2>
        <p className="mb-4">
          {following === 0
            ? t("screens.review.noneFollows")
            : t("screens.review.follow", { count: following, version: formatNumber(version) })}
          {touched.length > 0 && ` ${t("screens.review.keep", { count: touched.length })}`}
        </p>
        {movable.length > 1 && (
          <p className="mb-4 flex flex-wrap gap-2">
            <Button variant="quiet" onClick={() => setMove(new Set(movable.map(({ id }) => id)))}>
              {t("screens.review.moveAll")}
            </Button>
            <Button variant="quiet" onClick={() => setMove(new Set())}>
              {t("screens.review.moveNone")}
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
        <Notice tone="warn" title={t("screens.review.unpricedTitle")}>
          {unpricedWords(unpriced)}
        </Notice>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <SaveBar className="-mx-2 flex flex-wrap gap-3 px-2 py-3">
        <Button pending={isPending} onClick={() => onSave([...move])}>
          {t("screens.review.save", { version: formatNumber(version) })}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("screens.review.back")}
        </Button>
      </SaveBar>
    </div>
  );
}
