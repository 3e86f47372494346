import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { WorkUnderWay } from "./use-work";
import { leftWords } from "./work-words";

/** What the browser is doing before the seats are held, how far it is, and the way out. */
export function WorkNotice({ progress, leave }: WorkUnderWay) {
  const here = useRef<HTMLDivElement>(null);
  return (
    // whoever goes by keys goes on from here once the button is gone
    <div ref={here} tabIndex={-1} className="outline-none choosing:basis-full">
      <p role="status" className={progress ? "mt-2 text-sm" : "sr-only"}>
        {progress && t("seatMap.work.why")}
      </p>
      {progress && (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 mb-2">
          <progress
            aria-label={t("seatMap.work.label")}
            aria-valuetext={leftWords(progress.leftMs)}
            max={100}
            value={Math.floor(progress.share * 100)}
            className="h-2 min-w-24 grow basis-24"
          />
          <span className="text-ink-soft text-sm tabular-nums">{leftWords(progress.leftMs)}</span>
          <Button
            variant="quiet"
            onClick={() => {
              here.current?.focus({ preventScroll: true });
              leave();
            }}
          >
            {t("seatMap.work.leave")}
          </Button>
        </div>
      )}
    </div>
  );
}
