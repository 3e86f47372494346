import type { DoorState, RecentScan } from "@/lib/door/get-door-state";
import type { OfflineList } from "@/lib/door/offline-list";
import type { DoorSeat, Verdict } from "@/lib/door/verdict";
import type { LetIn, Waiting } from "../../_components/door-store";

/** How many are in: as the server last said or, without it, by the list and what this device did since. */
export function countIn(
  state: DoorState,
  list: OfflineList | null,
  letIn: LetIn[],
  isReached: boolean,
): { admitted: number; sold: number } {
  if (isReached || !list) return state;
  const good = list.tickets.filter(({ isCancelled, isPassedOn }) => !isCancelled && !isPassedOn);
  const known = new Set(good.map(({ keyHash }) => keyHash));
  const inside = new Set(letIn.map(({ key }) => key));
  for (const { keyHash, admission } of good) if (admission) inside.add(keyHash);
  const soldSince = letIn.filter(({ key }) => !known.has(key)).length;
  return { admitted: inside.size, sold: good.length + soldSince };
}

/** The latest scans: what waits to be sent before what the server has. */
export function mergeRecent(state: DoorState, queue: Waiting[]): RecentScan[] {
  const undone = new Set(queue.flatMap(({ entry }) => (entry.kind === "undo" ? [entry.undo.scanId] : [])));
  const own = queue.flatMap(({ who, entry, verdict }): RecentScan[] => {
    if (entry.kind !== "scan" || !verdict) return [];
    const { id: scanId, deviceId, deviceName, scannedAt: at } = entry.scan;
    const { outcome } = verdict;
    return [
      { scanId, who, deviceId, deviceName, at, outcome, seat: seatOf(verdict), isIn: outcome === "admitted" },
    ];
  });
  const ids = new Set(own.map(({ scanId }) => scanId));
  return [...own.reverse(), ...state.recent.filter(({ scanId }) => !ids.has(scanId))]
    .map((scan) => ({ ...scan, isIn: scan.isIn && !undone.has(scan.scanId) }))
    .slice(0, 12);
}

const seatOf = (verdict: Verdict): DoorSeat | null => ("seat" in verdict ? verdict.seat : null);
