import { useEffect } from "react";
import type { Reading } from "./read-keys";
import { type End, PAUSE_MS, ScanBurst } from "./scan-burst";

/** Some scanners end with two keys: what follows so soon is still the scanner. */
const TAIL_MS = 120;

/** An input method hides which key it was, but not where. */
function endOf({ key, code, shiftKey }: KeyboardEvent): End | null {
  if (shiftKey) return null;
  if (key === "Enter" || code === "Enter" || code === "NumpadEnter") return "Enter";
  return key === "Tab" || code === "Tab" ? "Tab" : null;
}

/**
 * A hardware scanner types its code and ends with Enter, Tab or nothing, wherever the focus is. What a person types, and
 * the keys a person goes about with, are left alone.
 */
export function useWedge(onScan: (reading: Reading) => void): void {
  useEffect(() => {
    const burst = new ScanBurst();
    let field: HTMLInputElement | null = null;
    let before = "";
    let endedAt = Number.NEGATIVE_INFINITY;
    let pause: ReturnType<typeof setTimeout> | undefined;

    function end(by: End, at: number): boolean {
      clearTimeout(pause);
      const reading = burst.end({ by, isInField: field !== null });
      if (!reading) return false;
      endedAt = at;
      // what went into a field on the way was not meant for it
      if (field) field.value = before;
      onScan(reading);
      return true;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, code, shiftKey: isShifted, timeStamp: at } = event;
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (event.repeat) return burst.forget();
      const by = isChord ? null : endOf(event);
      if (by || (event.ctrlKey && code === "KeyJ")) {
        const isScanner = (by && end(by, at)) || at - endedAt < TAIL_MS;
        if (!isScanner) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (isChord && !event.getModifierState("AltGraph")) return;
      if (key.length !== 1 && !isTyping(event)) return;
      if (burst.press({ key, code, isShifted }, at)) {
        field = event.target instanceof HTMLInputElement ? event.target : null;
        before = field?.value ?? "";
      }
      clearTimeout(pause);
      pause = setTimeout(() => end("pause", at + PAUSE_MS), PAUSE_MS);
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      clearTimeout(pause);
      document.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [onScan]);
}

/** An input method, or an accent that waits for its letter, hides what a key types, but not which one it is. */
const isTyping = ({ key, code }: KeyboardEvent) =>
  ["Dead", "Process", "Unidentified"].includes(key) && code !== "" && !code.startsWith("Shift");
