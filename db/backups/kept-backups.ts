/** How many hours, days and months back there is a backup of each. */
export const KEPT = { hours: 48, days: 35, months: 24 } as const;

/**
 * Which of these instants of backups are kept: the newest of each of the last hours, days and months that have one, by
 * UTC, whose hours no change of clocks skips or repeats. What a gap in the backups leaves out is made up by older ones, so
 * that a machine that was off for weeks does not come back to lose what it has. The newest is always among them.
 *
 * There are more hours than a day has, and more days than a month, so that the last of a day is known before it leaves the
 * hours, and the last of a month before it leaves the days.
 */
export function keptBackups(instants: readonly number[], kept: Record<keyof typeof KEPT, number> = KEPT) {
  const newestFirst = [...new Set(instants)].sort((a, b) => b - a);
  const newestOfEach = (units: number, length: number) => {
    const newest = new Map<string, number>();
    for (const at of newestFirst) {
      const unit = new Date(at).toISOString().slice(0, length);
      if (!newest.has(unit)) newest.set(unit, at);
    }
    return [...newest.values()].slice(0, units);
  };
  return new Set([
    ...newestOfEach(kept.hours, "2026-11-30T08".length),
    ...newestOfEach(kept.days, "2026-11-30".length),
    ...newestOfEach(kept.months, "2026-11".length),
  ]);
}
