import { useEffect } from "react";

const LOOK_EVERY_MS = 3_000;

/** Looks again and again how things stand, and at once when the network comes back. */
export function useLooking(
  look: () => Promise<unknown>,
  readKept: () => Promise<void>,
  setIsReached: (isReached: boolean) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const again = async () => {
      await look();
      if (!isOver) timer = setTimeout(again, LOOK_EVERY_MS);
    };
    const onOffline = () => setIsReached(false);
    const onOnline = () => void look();
    void readKept().catch(() => null);
    void again();
    window.addEventListener("offline", onOffline);
    window.addEventListener("online", onOnline);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener("offline", onOffline);
      window.removeEventListener("online", onOnline);
    };
  }, [look, readKept, setIsReached]);
}
