import Link from "next/link";
import type { SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** The head of the ticket stub. */
export function WhatAndWhen({ showtime }: { showtime: SeatMapShowtime }) {
  const { id, movieTitle, startsAt, timeZone, screenName, theaterName, city, certificate } = showtime;
  return (
    <div className="wrap-anywhere mb-4">
      <h2 className="font-display font-medium text-xl">{movieTitle}</h2>
      <p>
        {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}{" "}
        <span className="text-ink-soft text-sm">{formatZone(startsAt, timeZone)}</span>
      </p>
      {certificate && <p>Certificate {certificate}</p>}
      <p className="text-ink-soft">
        {screenName} at {theaterName}, {city} ·{" "}
        <Link href={`/showtimes/${id}`} className="link">
          change seats
        </Link>
      </p>
    </div>
  );
}
