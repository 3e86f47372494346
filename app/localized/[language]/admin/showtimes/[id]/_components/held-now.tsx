import type { HeldNow as Held } from "@/lib/holding/held-now";
import { t } from "@/lib/i18n/t";
import { ReleaseHeld } from "./release-held";

/** What customers are choosing just now, and the way to free it when that is a machine. */
export function HeldNow({ held, showtimeId }: { held: Held; showtimeId: number }) {
  const { seats, addresses, mostFromOne } = held;
  if (seats === 0) return null;
  return (
    <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p>{t("showtimes.held.now", { seats, addresses, most: mostFromOne })}</p>
      <ReleaseHeld showtimeId={showtimeId} seats={seats} />
    </div>
  );
}
