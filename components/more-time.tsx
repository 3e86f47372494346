"use client";
import { useEffect, useId, useRef, useState } from "react";
import { t } from "@/lib/i18n/t";
import { Countdown } from "./countdown";
import { Button } from "./ui/button";

type Props = {
  /** When the seats are let go, on this machine's clock; null while none are held. */
  until: number | null;
  /** Whether sales close then, so that nobody can have more. */
  isLast: boolean;
  /** Asks for more; null when it is given, else why it is not, in words. */
  onMore: () => Promise<string | null>;
};

const LAST_CALL_MS = 60_000;
const SAME_MS = 3_000;
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select";

/**
 * Offers more time a minute before the seats are let go, or says why there is none (WCAG 2.2.1). Whoever is typing keeps
 * typing, and what asks for no answer interrupts nobody.
 */
export function MoreTime({ until: told, isLast, onMore }: Props) {
  const [until, setUntil] = useState(told);
  // each answer of the server places the same instant a little differently
  if (told !== until && (told === null || until === null || Math.abs(told - until) > SAME_MS)) setUntil(told);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [isDue, setIsDue] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    setRefusal(null);
    setIsDue(false);
    if (until === null || until <= Date.now()) return;
    const call = setTimeout(() => setIsDue(true), Math.max(0, until - LAST_CALL_MS - Date.now()));
    const end = setTimeout(() => setIsDue(false), until - Date.now());
    return () => {
      clearTimeout(call);
      clearTimeout(end);
    };
  }, [until]);

  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    if (!isDue) current.close();
    else if (isLast || document.activeElement?.matches(TYPING)) current.setAttribute("open", "");
    else if (!current.open) current.showModal();
  }, [isDue, isLast]);

  const more = async () => {
    setIsPending(true);
    setRefusal(await onMore());
    setIsPending(false);
  };

  return (
    <>
      <p role="status" className="sr-only">
        {isDue && t(isLast ? "seatMap.moreTime.lastMinute" : "seatMap.moreTime.oneMinute")}
      </p>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        className="fixed inset-x-4 top-auto bottom-4 z-20 m-auto w-auto max-w-md rounded-md border border-line bg-surface p-4 text-ink shadow-raised backdrop:bg-black/40 sm:top-4 sm:bottom-auto sm:p-6"
        onClose={() => setIsDue(false)}
      >
        <div className="flex items-baseline justify-between gap-4">
          <h2 id={title} className="font-display text-lg sm:text-xl">
            {t(isLast ? "seatMap.moreTime.closingTitle" : "seatMap.moreTime.title")}
          </h2>
          <span className="font-display text-xl">{isDue && until && <Countdown until={until} />}</span>
        </div>
        <p className="mt-2 text-ink-soft text-sm sm:text-base">
          {t(isLast ? "seatMap.moreTime.closing" : "seatMap.moreTime.runsOut")}
        </p>
        {refusal && (
          <p role="alert" className="mt-3 text-warn">
            {refusal}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          {!refusal && !isLast && (
            <Button onClick={more} pending={isPending}>
              {t("seatMap.moreTime.more")}
            </Button>
          )}
          <Button variant="quiet" onClick={() => setIsDue(false)}>
            {t(refusal || isLast ? "seatMap.moreTime.goOn" : "seatMap.moreTime.notNow")}
          </Button>
        </div>
      </dialog>
    </>
  );
}
