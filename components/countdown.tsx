"use client";
import { useEffect, useState } from "react";
import { t } from "@/lib/i18n/t";
import { formatLeft } from "./countdown-words";

/** Minutes and seconds until an instant on this machine's clock. Not announced: the sentence beside it is. */
export function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const leftMs = until - now;
  return (
    <span
      role="timer"
      aria-label={t("common.timeLeft")}
      className={leftMs < 60_000 ? "text-danger" : undefined}
    >
      {formatLeft(leftMs)}
    </span>
  );
}
