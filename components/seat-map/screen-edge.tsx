import { type RefObject, useEffect, useState } from "react";
import { t } from "@/lib/i18n/t";

/** Tells where the screen is once its picture has been scrolled out of sight. */
export function ScreenEdge({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [isAway, setIsAway] = useState(false);

  useEffect(() => {
    const picture = scroller.current?.querySelector("[data-picture]");
    if (!picture) return;
    const watch = new IntersectionObserver(([seen]) => setIsAway(!seen?.isIntersecting));
    watch.observe(picture);
    return () => watch.disconnect();
  }, [scroller]);

  return (
    <div aria-hidden="true" className="pointer-events-none sticky top-0 z-3 h-0">
      <div
        className={`absolute inset-x-0 top-0 bg-linear-to-b from-60% from-paper to-transparent pt-1 pb-4 text-center text-ink-soft text-sm transition-opacity duration-100 ${isAway ? "" : "opacity-0"}`}
      >
        <svg aria-hidden="true" viewBox="0 0 240 10" className="mx-auto block h-2.5 w-60 max-w-3/5">
          <path d="M3 8Q120-4 237 8" fill="none" stroke="var(--ink)" strokeWidth="3" strokeLinecap="round" />
        </svg>
        {t("seatMap.screen")}
      </div>
    </div>
  );
}
