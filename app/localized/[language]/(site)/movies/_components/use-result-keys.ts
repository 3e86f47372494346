import { type RefObject, useEffect } from "react";
import { currentDirection } from "@/lib/i18n/direction";
import { nextBy } from "./next-by";

const KEYS = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"] as const;
type Key = (typeof KEYS)[number];
const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

/** Arrows lead from the search to what it found and on from one to the next; Escape and the way up lead back. */
export function useResultKeys(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const results = [...document.querySelectorAll<HTMLElement>("a[data-movie]")];
      const isBox = target === box.current;
      const at = results.indexOf(target as HTMLElement);
      if (isBox ? key !== "ArrowDown" : at < 0 || !(key === "Escape" || isKey(key))) return;
      const places = results.map((result) => result.getBoundingClientRect());
      const to = isBox ? 0 : isKey(key) ? nextBy(key, places, at, currentDirection()) : -1;
      const goal = to === null ? null : to < 0 ? box.current : results[to];
      if (!goal) return;
      event.preventDefault();
      goal.focus();
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, [box]);
}
