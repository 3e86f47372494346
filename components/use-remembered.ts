import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "matinee:remembered";

/** A word kept in this browser, the same in all its tabs; null where nothing is kept, and on the server. */
export function useRemembered(name: string): [string | null, (value: string) => void] {
  const key = `matinee:${name}`;
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const remember = useCallback(
    (next: string) => {
      write(key, next);
      window.dispatchEvent(new Event(CHANGED));
    },
    [key],
  );
  return [value, remember];
}

function subscribe(listener: () => void) {
  window.addEventListener("storage", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

// a browser may refuse to keep anything: then nothing is remembered, and everything works
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
