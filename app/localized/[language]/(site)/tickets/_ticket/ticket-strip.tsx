"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { currentDirection, stepOf } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";

type TicketStripProps = {
  /** "Row G, seat 7", one for each ticket. */
  labels: string[];
  /** The tickets, as items of a list. */
  children: ReactNode;
};

/**
 * The tickets of a party: one below the other where there is room and on paper; in a narrow window one at a time, by
 * swiping, by arrow keys or by buttons. Without scripts they are swiped all the same.
 */
export function TicketStrip({ labels, children }: TicketStripProps) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const last = labels.length - 1;

  const goTo = (index: number) => {
    const { current } = strip;
    // where one reads from the right, what scrolls counts down from 0
    const sign = currentDirection() === "rtl" ? -1 : 1;
    current?.scrollTo({ left: sign * Math.min(last, Math.max(0, index)) * current.clientWidth });
  };
  const onScroll = () => {
    const { current } = strip;
    if (current) setAt(Math.round(Math.abs(current.scrollLeft) / current.clientWidth));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key);
    const index = step === 0 ? { Home: 0, End: last }[event.key] : at + step;
    if (index === undefined || !isStrip(strip.current)) return;
    event.preventDefault();
    goTo(index);
  };

  return (
    <div className="grid gap-4">
      {/* above the codes: whoever presses one sees the next code, too */}
      {last > 0 && (
        <div className="flex items-center justify-between gap-4 sm:hidden print:hidden">
          <Button
            variant="quiet"
            aria-label={t("tickets.strip.previous")}
            disabled={at === 0}
            onClick={() => goTo(at - 1)}
          >
            <ChevronLeft aria-hidden="true" className="pointing size-5" />
          </Button>
          <p role="status" className="text-center">
            <span className="font-semibold">{labels[at]}</span>
            <span className="block text-ink-soft text-sm">
              {t("tickets.strip.place", { at: at + 1, count: labels.length })}
            </span>
          </p>
          <Button
            variant="quiet"
            aria-label={t("tickets.strip.next")}
            disabled={at === last}
            onClick={() => goTo(at + 1)}
          >
            <ChevronRight aria-hidden="true" className="pointing size-5" />
          </Button>
        </div>
      )}
      <ul
        ref={strip}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        aria-label={t("tickets.strip.label")}
        tabIndex={last > 0 ? 0 : undefined}
        className="relative flex snap-x snap-mandatory overflow-x-auto scroll-smooth [scrollbar-width:none] sm:grid sm:gap-6 sm:overflow-visible print:grid print:overflow-visible"
      >
        {children}
      </ul>
    </div>
  );
}

/** Whether they lie side by side. */
const isStrip = (strip: HTMLElement | null) => strip !== null && strip.scrollWidth > strip.clientWidth;
