"use client";
import { type ComponentProps, useCallback } from "react";

/** Choices in a line that scrolls sideways where it must: the chosen one is in sight, and the page stays where it is. */
export function Strip({ className = "", ...rest }: ComponentProps<"nav">) {
  const strip = useCallback((nav: HTMLElement | null) => {
    const chosen = nav?.querySelector("[aria-current]");
    if (nav && chosen) nav.scrollLeft += centre(chosen) - centre(nav);
  }, []);
  return <nav {...rest} ref={strip} className={`overflow-x-auto ${className}`} />;
}

function centre(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
