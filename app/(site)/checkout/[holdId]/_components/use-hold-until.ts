import { useEffect, useState } from "react";

type Held = {
  holdId: string;
  showtimeId: number;
  /** Both on the server's clock, as the page was made. */
  expiresAt: number;
  madeAt: number;
};

/**
 * Until when the seats are held, on this machine's clock; null once they are not, undefined before the page is alive:
 * the server does not know this machine's clock. Asked anew whenever the page is
 * shown: it may come from the browser's memory, or another tab may have changed the hold.
 */
export function useHoldUntil({ holdId, showtimeId, expiresAt, madeAt }: Held): {
  until: number | null | undefined;
  setUntil: (until: number) => void;
} {
  const [until, setUntil] = useState<number | null>();

  useEffect(() => {
    const ask = async () => {
      const answer = await fetch(`/api/showtimes/${showtimeId}/hold`)
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null);
      if (!answer) return;
      const isMine = answer.hold?.id === holdId;
      setUntil(isMine ? Date.now() + answer.hold.expiresAt - answer.now : null);
    };
    setUntil(Date.now() + expiresAt - madeAt);
    ask();
    window.addEventListener("pageshow", ask);
    return () => window.removeEventListener("pageshow", ask);
  }, [holdId, showtimeId, expiresAt, madeAt]);

  useEffect(() => {
    if (!until) return;
    const timer = setTimeout(() => setUntil(null), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);

  return { until, setUntil };
}
