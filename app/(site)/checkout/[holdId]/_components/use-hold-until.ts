import { useCallback, useEffect, useState } from "react";
import { readHold } from "@/app/(site)/_components/read-hold";
import { endsWithSales } from "@/app/(site)/_components/until-words";
import type { HoldPayment } from "@/lib/payments/queries";

type Held = {
  holdId: string;
  showtimeId: number;
  /** All on the server's clock, as the page was made. */
  expiresAt: number;
  madeAt: number;
  salesCloseAt: number;
};

/**
 * How a hold stands: until when, on this machine's clock; that it was paid for, or somebody began to; that it is over and
 * nothing was charged, which only the server can say; or that its time is up and the server does not answer.
 */
export type HoldStands = { until: number; isLast: boolean } | { payment: HoldPayment } | "over" | "unknown";

/** After which the end of a hold is asked about once more: two clocks are never quite the same. */
const AGAIN_MS = 1_000;

/**
 * How the hold stands; undefined before the page is alive: the server does not know this machine's clock. Asked when its
 * time is up and whenever the page is shown: it may come from the browser's memory, and another tab may have paid.
 */
export function useHoldUntil({ holdId, showtimeId, expiresAt, madeAt, salesCloseAt }: Held) {
  const [stands, setStands] = useState<HoldStands>();

  const ask = useCallback(async (): Promise<HoldStands | null> => {
    const answer = await readHold(showtimeId, holdId);
    if (!answer) {
      setStands((before) => (hasTime(before) ? before : "unknown"));
      return null;
    }
    const { hold, payment, now } = answer;
    const isLive = hold?.id === holdId;
    const found = payment
      ? { payment }
      : isLive
        ? standing(hold.expiresAt, now, salesCloseAt)
        : ("over" as const);
    setStands(found);
    return found;
  }, [holdId, showtimeId, salesCloseAt]);

  useEffect(() => {
    const look = () => void (document.hidden || ask());
    setStands(standing(expiresAt, madeAt, salesCloseAt));
    look();
    for (const event of ["pageshow", "online"]) window.addEventListener(event, look);
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const event of ["pageshow", "online"]) window.removeEventListener(event, look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask, expiresAt, madeAt, salesCloseAt]);

  const until = typeof stands === "object" && "until" in stands ? stands.until : null;
  useEffect(() => {
    if (until === null) return;
    let isLeft = false;
    let timer = setTimeout(async function isUp() {
      await ask();
      if (!isLeft) timer = setTimeout(isUp, AGAIN_MS);
    }, until - Date.now());
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [until, ask]);

  return {
    stands,
    ask,
    setUntil: (expiresAt: number, now: number) => setStands(standing(expiresAt, now, salesCloseAt)),
  };
}

const standing = (expiresAt: number, now: number, salesCloseAt: number) => ({
  until: Date.now() + expiresAt - now,
  isLast: endsWithSales(expiresAt, salesCloseAt),
});

const hasTime = (stands: HoldStands | undefined) =>
  typeof stands === "object" && (!("until" in stands) || stands.until > Date.now());
