import { type RefObject, useLayoutEffect } from "react";

type Kept = { value: string; start: number | null; end: number | null };

let kept: Kept | null = null;

/**
 * A page whose address changes is made anew, with the box that somebody types into: they are in the one that takes its
 * place as they were in this one.
 */
export function useKeptFocus(box: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const input = box.current;
    if (input && kept) {
      input.value = kept.value;
      input.focus({ preventScroll: true });
      input.setSelectionRange(kept.start, kept.end);
    }
    return () => {
      if (!input || document.activeElement !== input) return;
      kept = { value: input.value, start: input.selectionStart, end: input.selectionEnd };
      // what takes its place does so at once; a box of another time begins by itself
      queueMicrotask(() => {
        kept = null;
      });
    };
  }, [box]);
}
