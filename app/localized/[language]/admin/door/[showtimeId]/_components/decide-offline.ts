import { judgeOffline, type OfflineList, plainSeat } from "@/lib/door/offline-list";
import type { Scan, Verdict } from "@/lib/door/verdict";
import { enqueue, noteLetIn, readLetIn } from "../../_components/door-store";

/** Judges by the list, notes what is let in, and keeps the scan to be sent. */
export async function decideOffline(
  list: OfflineList,
  scan: Scan,
  { userId, who }: { userId: number; who: string },
): Promise<Verdict> {
  const { showtimeId } = list;
  const letIn = new Map(
    (await readLetIn(showtimeId)).map(({ key, seat, admission }) => [
      key,
      { ...admission, ...(seat && { seat }) },
    ]),
  );
  const { verdict, key } = await judgeOffline(list, scan.shown, letIn);
  if (verdict.outcome === "admitted" && key) {
    const { id: scanId, deviceId, deviceName, scannedAt: at } = scan;
    const seat = plainSeat(verdict.seat.rowLabel + verdict.seat.seatNumber);
    await noteLetIn({ showtimeId, key, seat, admission: { scanId, who, deviceId, deviceName, at } });
  }
  await enqueue({
    showtimeId,
    userId,
    who,
    entry: { kind: "scan", scan: { ...scan, said: verdict.outcome } },
    verdict,
  });
  return verdict;
}
