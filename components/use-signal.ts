import { useEffect, useState, useSyncExternalStore } from "react";

/** Long enough to be read twice; what it says is short. */
const SHOWN_MS = 8_000;
/** Nobody wonders before that whether anything happens. */
const PATIENCE_MS = 4_000;

/** Whether this machine calls itself offline; not before the page is alive. */
export const useOffline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  );

function subscribe(listener: () => void) {
  for (const event of ["online", "offline"]) window.addEventListener(event, listener);
  return () => {
    for (const event of ["online", "offline"]) window.removeEventListener(event, listener);
  };
}

/** Whether something that was so has ended a moment ago. */
export function useJustEnded(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  const [hasEnded, setHasEnded] = useState(false);
  if (was !== isSo) {
    setWas(isSo);
    setHasEnded(!isSo);
  }
  useEffect(() => {
    if (!hasEnded) return;
    const timer = setTimeout(() => setHasEnded(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hasEnded]);
  return hasEnded;
}

/** Whether something on its way has been so for longer than one waits without wondering. */
export function useTakesLong(isPending: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isPending]);
  return isLong;
}
