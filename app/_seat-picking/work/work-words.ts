/** "About 20 seconds left"; coarser the longer it takes, since nobody knows it better. */
export function leftWords(leftMs: number | null): string {
  if (leftMs === null) return "Just begun";
  const seconds = leftMs / 1_000;
  if (seconds < 5) return "A few seconds left";
  if (seconds < 55) return `About ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "About a minute left" : `About ${minutes} minutes left`;
}
