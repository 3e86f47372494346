import { useEffect, useState } from "react";
import { t } from "@/lib/i18n/t";

const DAY_MS = 86_400_000;
const TWO_MINUTES_MS = 120_000;

/** Whether an instant of this machine's clock is past; false until the page is alive. */
export function useHasCome(at: number): boolean {
  const [hasCome, setHasCome] = useState(false);
  useEffect(() => {
    const left = at - Date.now();
    setHasCome(left <= 0);
    // longer waits overflow the timer, and nobody looks at a map for a day
    if (left <= 0 || left > DAY_MS) return;
    const timer = setTimeout(() => setHasCome(true), left);
    return () => clearTimeout(timer);
  }, [at]);
  return hasCome;
}

/** What is said of the time for the seats two minutes before it is over; the last minute has a dialog. */
export function useTimeWords(until: number | null): string {
  const isNear = useHasCome((until ?? Number.POSITIVE_INFINITY) - TWO_MINUTES_MS);
  return until !== null && isNear ? t("checkout.hold.nearlyOver") : "";
}
