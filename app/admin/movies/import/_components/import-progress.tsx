import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { DryRun } from "@/lib/catalogue/import/dry-run";
import type { Progress } from "@/lib/catalogue/import/run-import";
import { formatNumber } from "@/lib/formatters";
import { many } from "../words";

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
  return (
    <div className="flex max-w-measure flex-col items-start gap-4">
      <label htmlFor={id} className="font-semibold">
        {isStopped ? "Stopped" : "Importing"} at row {formatNumber(progress?.rows ?? 0)} of{" "}
        {formatNumber(tried.rows)}
      </label>
      <progress id={id} value={progress?.rows ?? 0} max={tried.rows} className="h-3 w-full" />
      <p role="status" className="text-ink-soft">
        {many(progress?.added ?? 0, "movie")} in. Each batch is in as a whole or not at all; if this page is
        closed, choose the same file again and it goes on from there.
      </p>
      {isStopped ? (
        <Button onClick={onGoOn}>Go on</Button>
      ) : (
        <Button variant="quiet" onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  );
}
