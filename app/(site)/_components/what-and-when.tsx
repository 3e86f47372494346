import type { ReactNode } from "react";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Shown = Pick<
  ShowtimeDetails,
  "movieTitle" | "startsAt" | "timeZone" | "screenName" | "theaterName" | "city" | "certificate"
>;

/** The head of a ticket stub; `children`: what can be done about it. */
export function WhatAndWhen({ showtime, children }: { showtime: Shown; children?: ReactNode }) {
  const { movieTitle, startsAt, timeZone, screenName, theaterName, city, certificate } = showtime;
  return (
    <div className="wrap-anywhere mb-4">
      <h2 className="font-display font-medium text-xl">{movieTitle}</h2>
      <p>
        {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}{" "}
        <span className="text-ink-soft text-sm">{formatZone(startsAt, timeZone)}</span>
      </p>
      {certificate && <p>Certificate {certificate}</p>}
      <p className="text-ink-soft">
        {screenName} at {theaterName}, {city}
        {children && <> · {children}</>}
      </p>
    </div>
  );
}
