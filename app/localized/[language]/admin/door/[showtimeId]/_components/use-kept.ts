import { useCallback, useState } from "react";
import type { OfflineList } from "@/lib/door/offline-list";
import {
  dropLetIn,
  keepList,
  type LetIn,
  readLetIn,
  readList,
  readQueue,
  type Waiting,
} from "../../_components/door-store";
import { askList } from "./ask-door";

/** What this device keeps of a showtime: its list, whom the device let in by it, and what waits to be sent. */
export function useKept(showtimeId: number, endsAt: number) {
  const [list, setList] = useState<OfflineList | null>(null);
  const [letIn, setLetIn] = useState<LetIn[]>([]);
  const [queue, setQueue] = useState<Waiting[]>([]);

  const readKept = useCallback(async () => {
    setList(await readList(showtimeId));
    setLetIn(await readLetIn(showtimeId));
    setQueue((await readQueue()).filter((it) => it.showtimeId === showtimeId));
  }, [showtimeId]);

  /** Answers whether the list could be had. */
  const download = useCallback(async (): Promise<boolean> => {
    const fresh = await askList(showtimeId);
    if (!fresh.ok) return false;
    const unsent = new Set(
      (await readQueue()).map(({ entry }) => (entry.kind === "scan" ? entry.scan.id : "")),
    );
    await keepList(fresh.value, endsAt);
    // of what was sent, the list tells
    await dropLetIn(showtimeId, ({ admission }) => !unsent.has(admission.scanId));
    await readKept();
    return true;
  }, [showtimeId, endsAt, readKept]);

  return { list, letIn, queue, readKept, download };
}
