import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { titleOf } from "@/lib/words/showtime";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Shown = Pick<
  ShowtimeDetails,
  "movieTitle" | "startsAt" | "timeZone" | "screenName" | "theaterName" | "city" | "certificate"
> &
  Partial<Pick<ShowtimeDetails, "movieTitles">>;

/** The head of a ticket stub; `children`: what can be done about it. */
export function WhatAndWhen({ showtime, children }: { showtime: Shown; children?: ReactNode }) {
  const { startsAt, timeZone, screenName, theaterName, city, certificate } = showtime;
  return (
    <div className="wrap-anywhere mb-4">
      <h2 className="font-display font-medium text-xl">{titleOf(showtime)}</h2>
      <p>
        {rich("tickets.showtime.when", {
          day: formatDay(startsAt, timeZone),
          time: formatTime(startsAt, timeZone),
          timeZone: formatZone(startsAt, timeZone),
          zone: (text) => <span className="text-ink-soft text-sm">{text}</span>,
        })}
      </p>
      {certificate && <p>{t("tickets.showtime.certificate", { certificate })}</p>}
      <p className="text-ink-soft">
        {t("tickets.showtime.where", { screen: screenName, theater: theaterName, city })}
        {children && <> · {children}</>}
      </p>
    </div>
  );
}
