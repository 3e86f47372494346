/** @jsxImportSource react */

import { directionOf } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { DEFAULT_LOCALE } from "@/lib/languages";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { accessibilityWords } from "@/lib/words/accessibility";
import { dayWords } from "@/lib/words/day-words";
import { formatStart } from "@/lib/zoned-time";
import { FRAME_SCRIPT, FRAME_STYLE } from "./frame-style";

export type FramedProgramme = {
  /** Of whom it is the programme, and the whole address of its own page. */
  title: string;
  lead: string;
  url: string;
  /** Under each day by movie, or by theater. */
  by: "movie" | "theater";
  today: string | null;
  /** The soonest first. */
  showtimes: readonly ProgramShowtime[];
  /** The whole address of a path of ours. */
  address: (path: string) => string;
};

/** A programme for another site's page: links that open in a window of their own, at our address. */
export function FramedProgramme({ title, lead, url, by, today, showtimes, address }: FramedProgramme) {
  const days = [...Map.groupBy(showtimes, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <html lang={DEFAULT_LOCALE} dir={directionOf(DEFAULT_LOCALE)}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="canonical" href={url} />
        <style>{FRAME_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>
            <Ours href={url}>{title}</Ours>
          </h1>
          <p>{lead}</p>
          {days.length === 0 && <p>{t("browse.frame.empty")}</p>}
          {days.map(([day, listed]) => (
            <section key={day}>
              <h2>{dayWords(day, today)}</h2>
              {[...Map.groupBy(listed, (one) => one[by].id).values()].map((group) => (
                <div key={group[0]?.id}>
                  <h3>{by === "movie" ? group[0]?.movie.title : group[0]?.theater.name}</h3>
                  <ul>
                    {group.map((showtime) => (
                      <li key={showtime.id}>
                        <Ours href={address(`/showtimes/${showtime.id}`)}>
                          <time dateTime={new Date(showtime.startsAt).toISOString()}>
                            {formatStart(showtime.startsAt, showtime.timeZone, showtime.day)}
                          </time>
                          <small>{shownAs(showtime)}</small>
                        </Ours>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          ))}
        </main>
        <footer>
          <Ours href={url}>{t("browse.frame.more")}</Ours>
        </footer>
        <script>{FRAME_SCRIPT}</script>
      </body>
    </html>
  );
}

/** Checkout is at our own address, never in a frame. */
const Ours = ({ href, children }: { href: string; children: React.ReactNode }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
);

const shownAs = ({ format, language, subtitles, accessibility }: ProgramShowtime): string =>
  [format, language, subtitles, ...accessibilityWords(accessibility)].filter(Boolean).join(" · ");
