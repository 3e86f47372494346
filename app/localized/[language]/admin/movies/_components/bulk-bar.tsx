import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { BulkButtons } from "./bulk-buttons";
import { BulkChoice } from "./bulk-choice";
import { useChanges } from "./use-changes";

type BulkBarProps = {
  ticked: number[];
  genres: { id: number; name: string }[];
  onTickAll: (isOn: boolean) => void;
};

/** Stands at the foot of the window while something is ticked: one row, on a phone as well. */
export function BulkBar({ ticked, genres, onTickAll }: BulkBarProps) {
  const changes = useChanges(() => onTickAll(false));
  if (ticked.length === 0) {
    return (
      <Button variant="quiet" className="mt-4" onClick={() => onTickAll(true)}>
        {t("movies.ticked.tickAll")}
      </Button>
    );
  }
  return (
    <section
      aria-label={t("movies.ticked.label")}
      className="sticky bottom-0 z-10 mt-4 flex items-center gap-2 rounded-md border border-line-strong bg-surface p-2 shadow-raised sm:p-3"
    >
      <p role="status" className="shrink-0 font-semibold sm:me-2">
        <span aria-hidden="true" className="inline-grid min-w-8 justify-items-center sm:hidden">
          {formatNumber(ticked.length)}
        </span>
        <span className="sr-only sm:not-sr-only">{t("movies.ticked.count", { count: ticked.length })}</span>
      </p>
      <div className="hidden flex-wrap items-center gap-2 sm:flex">
        <BulkButtons {...{ ticked, genres, changes }} />
      </div>
      <div className="flex min-w-0 grow items-center gap-2 sm:hidden">
        <BulkChoice {...{ ticked, genres, changes }} />
      </div>
      <Button
        variant="quiet"
        aria-label={t("movies.ticked.untick")}
        className="shrink-0 px-3 sm:ms-auto sm:px-5"
        onClick={() => onTickAll(false)}
      >
        <X aria-hidden="true" className="size-5 sm:hidden" />
        <span className="hidden sm:inline">{t("movies.ticked.untick")}</span>
      </Button>
    </section>
  );
}
