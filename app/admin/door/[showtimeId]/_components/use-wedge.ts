import { useEffect } from "react";

/** No person types that fast for that long. */
const MOST_BETWEEN_KEYS_MS = 60;
const FEWEST_KEYS = 8;

/** A hardware scanner types its code and presses Enter, wherever the focus is. */
export function useWedge(onCode: (code: string) => void): void {
  useEffect(() => {
    let typed = "";
    let lastAt = 0;
    let field: HTMLInputElement | null = null;
    let before = "";

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isFast = event.timeStamp - lastAt < MOST_BETWEEN_KEYS_MS;
      lastAt = event.timeStamp;
      if (event.key === "Enter") {
        const code = typed;
        typed = "";
        if (!isFast || code.length < FEWEST_KEYS) return;
        event.preventDefault();
        event.stopPropagation();
        // what went into a field on the way was not meant for it
        if (field) field.value = before;
        onCode(code);
        return;
      }
      if (event.key.length !== 1) return;
      if (!isFast) {
        typed = "";
        field = event.target instanceof HTMLInputElement ? event.target : null;
        before = field?.value ?? "";
      }
      typed += event.key;
      // a space would press the button that has the focus
      if (isFast && !field) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onCode]);
}
