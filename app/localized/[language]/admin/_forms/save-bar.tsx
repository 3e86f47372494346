import type { ReactNode } from "react";

type SaveBarProps = { className?: string; children: ReactNode };

/** The foot of a long form: always in sight, and never over what has the focus (WCAG 2.4.11), however much it says. */
export const SaveBar = ({ className = "", children }: SaveBarProps) => (
  <div
    ref={keepFocusClear}
    className={`sticky bottom-0 z-10 max-h-[50svh] overflow-y-auto border-line border-t bg-paper ${className}`}
  >
    {children}
  </div>
);

/** Browsers scroll what is focused into the window less its scroll padding. */
function keepFocusClear(bar: HTMLDivElement) {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    // room for the ring around it as well
    style.scrollPaddingBottom = `${bar.offsetHeight + 8}px`;
  });
  observer.observe(bar);
  document.addEventListener("focusin", showWhole);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", showWhole);
    style.scrollPaddingBottom = "";
  };
}

/** Of a field with lines browsers bring the caret alone into the window. */
function showWhole({ target }: FocusEvent) {
  if (target instanceof HTMLTextAreaElement && target.offsetHeight < innerHeight / 2)
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
}
