import { useJustEnded, useOffline } from "@/components/use-signal";
import { formatUntil } from "@/lib/zoned-time";
import type { Lost } from "./use-availability";

const RUSH = "Very many people are here right now, so the map waits a little; we keep trying.";

/** What is known of the seats while the server cannot be reached. */
export function lostWords({ heardAt, isRush }: Lost, isOffline: boolean): string {
  const why = isOffline ? "You are offline." : isRush ? RUSH : "The connection is lost; we keep trying.";
  if (heardAt === null) return why;
  return `${why} The map is as of ${formatUntil(heardAt)}, and seats may have gone since.`;
}

/** How it stands with the connection, when there is something to say of it; a moment long also that it is back. */
export function useSignalWords(lost: Lost | null): { words: string; isGood: boolean } | null {
  const isOffline = useOffline();
  const isBack = useJustEnded(lost !== null);
  if (lost) return { words: lostWords(lost, isOffline), isGood: false };
  return isBack ? { words: "You are connected again, and the map is up to date.", isGood: true } : null;
}
