import { type RefObject, useEffect } from "react";

/**
 * While active, a finger's movement on the element is no fling to the browser. Chromium takes a stroke for one even
 * where nothing can scroll, and swallows the tap that follows as the end of it.
 */
export function useNoFling(element: RefObject<Element | null>, isActive: boolean): void {
  useEffect(() => {
    const { current } = element;
    if (!current || !isActive) return;
    const claim = (event: Event) => event.cancelable && event.preventDefault();
    current.addEventListener("touchmove", claim, { passive: false });
    return () => current.removeEventListener("touchmove", claim);
  }, [element, isActive]);
}
