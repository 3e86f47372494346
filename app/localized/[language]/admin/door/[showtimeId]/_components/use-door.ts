import { useCallback, useRef, useState } from "react";
import type { Answer } from "@/app/localized/[language]/admin/_door/verdict-words";
import type { DoorState } from "@/lib/door/get-door-state";
import { MOST_CODE, type Scan, type TicketInput } from "@/lib/door/verdict";
import { enqueue, readList, readQueue, takeBack } from "../../_components/door-store";
import { askScan, askState, askUndo } from "./ask-door";
import { decideOffline } from "./decide-offline";
import { sendQueue } from "./send-queue";
import { deviceId, newScanId } from "./use-device";
import { useKept } from "./use-kept";
import { useLooking } from "./use-looking";

/** With a list at hand nobody waits longer for the server than this. */
const PATIENCE_WITH_LIST_MS = 900;
const PATIENCE_MS = 6_000;

/** A scan and what is to be said of it; `number` tells two of the same apart. */
export type Shot = { number: number; scanId: string; answer: Answer; isGarbled: boolean };

type Input = {
  showtimeId: number;
  endsAt: number;
  initial: DoorState;
  userId: number;
  who: string;
  deviceName: string;
};

/** Everything a door does: asks the server while it can be reached, else the list, and catches up afterwards. */
export function useDoor({ showtimeId, endsAt, initial, userId, who, deviceName }: Input) {
  const [state, setState] = useState(initial);
  const [isReached, setIsReached] = useState(true);
  const [isRefused, setIsRefused] = useState(false);
  const { list, letIn, queue, readKept, download } = useKept(showtimeId, endsAt);
  const [shot, setShot] = useState<Shot | null>(null);
  const shots = useRef(0);
  const now = useRef({ list, isReached });
  now.current = { list, isReached };
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const deciding = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((scanId: string, answer: Answer, isGarbled = false) => {
    shots.current += 1;
    setShot({ number: shots.current, scanId, answer, isGarbled });
  }, []);

  /** Sends what waits, then looks how things stand. Never twice at once, so that the queue keeps its order. */
  const look = useCallback(() => {
    const next = turn.current.then(async () => {
      const { isSent, answers } = await sendQueue(userId).catch(() => ({ isSent: false, answers: [] }));
      for (const { scanId, verdict } of answers) show(scanId, verdict);
      const asked = await askState(showtimeId);
      setIsReached(asked.ok || asked.why === "refused");
      setIsRefused(!asked.ok && asked.why === "refused");
      if (asked.ok) setState(asked.value);
      const kept = await readList(showtimeId).catch(() => null);
      if (asked.ok && kept && kept.version !== asked.value.version && isSent) await download();
      else await readKept().catch(() => null);
    });
    turn.current = next.catch(() => null);
    return turn.current;
  }, [showtimeId, userId, show, download, readKept]);

  useLooking(look, readKept, setIsReached);

  const scan = useCallback(
    async (shown: TicketInput, isGarbled = false) => {
      const it: Scan = {
        id: newScanId(),
        shown: "code" in shown ? { ...shown, code: shown.code.slice(0, MOST_CODE) } : shown,
        deviceId: deviceId(),
        deviceName,
        scannedAt: Date.now(),
        said: null,
      };
      const isWorthAsking = navigator.onLine && (now.current.isReached || !now.current.list);
      if (isWorthAsking) {
        const patience = now.current.list ? PATIENCE_WITH_LIST_MS : PATIENCE_MS;
        const asked = await askScan(showtimeId, it, patience);
        if (asked.ok) {
          show(it.id, asked.value, isGarbled);
          return void look();
        }
        if (asked.why === "refused") return show(it.id, { outcome: "refused" });
        setIsReached(false);
      }
      const kept = now.current.list ?? (await readList(showtimeId).catch(() => null));
      if (kept)
        show(it.id, await inTurn(deciding, () => decideOffline(kept, it, { userId, who })), isGarbled);
      else {
        await enqueue({ showtimeId, userId, who, entry: { kind: "scan", scan: it }, verdict: null });
        show(it.id, { outcome: "waiting" });
      }
      await readKept();
    },
    [showtimeId, deviceName, userId, who, show, look, readKept],
  );

  const undo = useCallback(
    async (scanId: string): Promise<boolean> => {
      const it = { id: newScanId(), scanId, deviceId: deviceId(), deviceName, scannedAt: Date.now() };
      const isWaiting = (await readQueue()).some(
        ({ entry }) => entry.kind === "scan" && entry.scan.id === scanId,
      );
      if (!isWaiting && navigator.onLine) {
        const asked = await askUndo(showtimeId, it);
        if (asked.ok || asked.why === "refused") {
          void look();
          return asked.ok && asked.value.undone;
        }
      }
      await enqueue({ showtimeId, userId, who, entry: { kind: "undo", undo: it }, verdict: null });
      await takeBack(showtimeId, scanId);
      await readKept();
      return true;
    },
    [showtimeId, deviceName, userId, who, look, readKept],
  );

  const dismiss = useCallback(() => setShot(null), []);
  return {
    state,
    isReached,
    isRefused,
    list,
    letIn,
    queue,
    shot,
    scan,
    undo,
    dismiss,
    download,
    readKept,
  };
}

/** One after the other, so that the same ticket shown twice in a moment is let in once. */
async function inTurn<Value>(turn: { current: Promise<unknown> }, act: () => Promise<Value>): Promise<Value> {
  const next = turn.current.then(act);
  turn.current = next.catch(() => null);
  return next;
}
