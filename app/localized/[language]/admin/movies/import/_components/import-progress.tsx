import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { DryRun } from "@/lib/catalogue/import/dry-run";
import type { Progress } from "@/lib/catalogue/import/run-import";
import { t } from "@/lib/i18n/t";

type Props = {
  tried: DryRun;
  progress: Progress | null;
  isStopped: boolean;
  onStop: () => void;
  onGoOn: () => void;
};

/** How far it is, batch by batch. */
export function ImportProgress({ tried, progress, isStopped, onStop, onGoOn }: Props) {
  const id = useId();
  const at = { row: progress?.rows ?? 0, rows: tried.rows };
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <label htmlFor={id} className="font-semibold">
        {isStopped ? t("imports.progress.stopped", at) : t("imports.progress.importing", at)}
      </label>
      <progress id={id} value={progress?.rows ?? 0} max={tried.rows} className="h-3 w-full" />
      <p role="status" className="text-ink-soft">
        {t("imports.progress.added", { count: progress?.added ?? 0 })}
      </p>
      {isStopped ? (
        <Button onClick={onGoOn}>{t("imports.progress.goOn")}</Button>
      ) : (
        <Button variant="quiet" onClick={onStop}>
          {t("imports.progress.stop")}
        </Button>
      )}
    </div>
  );
}
