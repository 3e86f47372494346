import { useEffect, useState } from "react";
import { usePartySize } from "@/app/_seat-picking/best-seats";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { inPageLanguage } from "@/lib/i18n/in-page-language";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

type Props = { showtimeId: number; limit: number; otherShowtimesHref: string };

/** As the server tells it: "Tue 24 Nov, 19:30", "The Lantern", "row G, centre, together". */
type Row = { id: number; when: string; where: string; seats: string };

/** When nothing is left here: when and where the same movie has seats together for as many. */
export function OtherShowtimes({ showtimeId, limit, otherShowtimesHref }: Props) {
  const [partySize] = usePartySize(limit);
  const [found, setFound] = useState<Row[] | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/showtimes/${showtimeId}/others?seats=${partySize}`, {
      headers: inPageLanguage(),
      signal: stop.signal,
    })
      .then(async (response) => setFound(response.ok ? await response.json() : []))
      .catch(() => {});
    return () => stop.abort();
  }, [showtimeId, partySize]);

  return (
    <div className="mt-3">
      {found !== null && found.length > 0 && (
        <>
          <p className="mb-2 text-ink-soft text-sm">{t("seatMap.others.found", { count: partySize })}</p>
          <ul className="mb-3 grid gap-2">
            {found.map(({ id, when, where, seats }) => (
              <li key={id} className="max-sm:nth-3:hidden">
                <Link
                  href={`/showtimes/${id}`}
                  className="block rounded-md border border-line-strong bg-surface px-3 py-2 text-sm hover:border-ink"
                >
                  <b className="block font-semibold text-base">{when}</b>
                  {listFacts([where, seats])}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink variant="quiet" href={otherShowtimesHref} className="w-full">
        {t("seatMap.others.all")}
      </ButtonLink>
    </div>
  );
}
