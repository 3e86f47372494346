import { useCallback, useSyncExternalStore } from "react";
import { t } from "@/lib/i18n/t";

const ID = "matinee-door-device";
const NAME = "matinee-door-device-name";
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** 22 random characters, in the shape of the server's own ids. */
export const newScanId = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

export function deviceId(): string {
  const kept = localStorage.getItem(ID);
  if (kept) return kept;
  const made = newScanId();
  localStorage.setItem(ID, made);
  return made;
}

/** What this device is called on the scans of others: its holder's until it is given a name of its own. */
export function useDeviceName(holder: string) {
  const defaultName = t("door.device.nameOf", { name: holder.split(" ")[0] ?? "" }).slice(0, 40);
  const name = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(NAME) ?? defaultName,
    () => defaultName,
  );
  const rename = useCallback((typed: string) => {
    const short = typed.trim().slice(0, 40);
    if (short) localStorage.setItem(NAME, short);
    else localStorage.removeItem(NAME);
    for (const listener of listeners) listener();
  }, []);
  return { name, rename };
}
