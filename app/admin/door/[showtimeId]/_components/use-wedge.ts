import { useEffect } from "react";

/** No person types that fast for that long. */
const MOST_BETWEEN_KEYS_MS = 60;
const FEWEST_KEYS = 8;
/** A device that is busy may hold a key back; after this it is another word. */
const PAUSE_MS = 400;

/** A hardware scanner types its code and presses Enter, wherever the focus is. */
export function useWedge(onCode: (code: string) => void): void {
  useEffect(() => {
    let typed = "";
    let beganAt = 0;
    let lastAt = 0;
    let field: HTMLInputElement | null = null;
    let before = "";

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const now = event.timeStamp;
      const isNewWord = now - lastAt > PAUSE_MS;
      lastAt = now;
      if (isNewWord) typed = "";
      if (event.key === "Enter") {
        const code = typed;
        typed = "";
        if (code.length < FEWEST_KEYS || (now - beganAt) / code.length > MOST_BETWEEN_KEYS_MS) return;
        event.preventDefault();
        event.stopPropagation();
        // what went into a field on the way was not meant for it
        if (field) field.value = before;
        onCode(code);
        return;
      }
      if (event.key.length !== 1) return;
      if (typed === "") {
        beganAt = now;
        field = event.target instanceof HTMLInputElement ? event.target : null;
        before = field?.value ?? "";
      }
      typed += event.key;
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [onCode]);
}
