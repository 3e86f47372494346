import { useEffect, useState } from "react";

export type Wakefulness = "on" | "off" | "refused";

/** Keeps the screen from going to sleep for as long as that is wanted and the page is seen; tells what came of it. */
export function useWakeLock(isWanted: boolean): Wakefulness {
  const [state, setState] = useState<Wakefulness>("off");
  useEffect(() => {
    if (!isWanted) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const got = await navigator.wakeLock.request("screen");
        if (isOver) return void got.release();
        lock = got;
        // the browser takes it back when the page is hidden or the battery low
        got.addEventListener("release", () => setState("off"));
        setState("on");
      } catch {
        setState("refused");
      }
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release().catch(() => null);
      setState("off");
    };
  }, [isWanted]);
  return state;
}
