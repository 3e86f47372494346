import { useJustEnded, useOffline } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import { formatUntil } from "@/lib/zoned-time";
import type { Lost } from "./use-availability";

/** What is known of the seats while the server cannot be reached. */
export function lostWords({ heardAt, isRush }: Lost, isOffline: boolean): string {
  const why = t(`seatMap.signal.${isOffline ? "offline" : isRush ? "rush" : "lost"}`);
  if (heardAt === null) return why;
  return `${why} ${t("seatMap.signal.asOf", { time: formatUntil(heardAt) })}`;
}

/** How it stands with the connection, when there is something to say of it; a moment long also that it is back. */
export function useSignalWords(lost: Lost | null): { words: string; isGood: boolean } | null {
  const isOffline = useOffline();
  const isBack = useJustEnded(lost !== null);
  if (lost) return { words: lostWords(lost, isOffline), isGood: false };
  return isBack ? { words: t("seatMap.signal.back"), isGood: true } : null;
}
