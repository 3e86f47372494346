import { useEffect, useState } from "react";
import { refusalWords } from "@/app/_seat-picking/seats-answer";
import { swapSeats } from "@/app/_seat-picking/swap-seats";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import { inPageLanguage } from "@/lib/i18n/in-page-language";
import { t } from "@/lib/i18n/t";

/** As the server tells it: "The General", "Tue 24 Nov, 19:30, The Lantern", "Row G, seats 7 and 8". */
type Row = { showtimeId: number; what: string; when: string; seats: string; seatIds: number[] };

/** Where else this person holds seats, and the way to release them. */
export function OwnHolds({ showtimeId }: { showtimeId: number }) {
  const [found, setFound] = useState<Row[]>([]);
  const [releasing, setReleasing] = useState<number | null>(null);
  const [words, setWords] = useState("");

  useEffect(() => {
    const stop = new AbortController();
    fetch("/api/holds", { headers: inPageLanguage(), signal: stop.signal })
      .then(async (response) => setFound(response.ok ? await response.json() : []))
      .catch(() => {});
    return () => stop.abort();
  }, []);

  const release = async (hold: Row) => {
    setReleasing(hold.showtimeId);
    const answer = await swapSeats(hold.showtimeId, { take: [], give: hold.seatIds });
    setReleasing(null);
    if (!answer.ok) return setWords(refusalWords(answer.code));
    setFound((all) => all.filter((other) => other !== hold));
    setWords(t("seatMap.holds.released", { seats: hold.seats, movie: hold.what }));
  };

  const others = found.filter((hold) => hold.showtimeId !== showtimeId);
  return (
    <>
      <ul aria-label={t("seatMap.holds.label")} className="my-2 grid gap-2 empty:hidden">
        {others.map((hold) => (
          <li key={hold.showtimeId} className="flex items-center gap-3 border-line border-t pt-2 text-sm">
            <span className="min-w-0 grow">
              {rich("seatMap.holds.line", {
                movie: () => (
                  <Link href={`/showtimes/${hold.showtimeId}`} className="link">
                    {hold.what}
                  </Link>
                ),
                when: hold.when,
                seats: hold.seats,
              })}
            </span>
            <Button
              variant="quiet"
              pending={releasing === hold.showtimeId}
              onClick={() => release(hold)}
              className="shrink-0"
              aria-label={t("seatMap.holds.releaseOf", { seats: hold.seats, movie: hold.what })}
            >
              {t("seatMap.holds.release")}
            </Button>
          </li>
        ))}
      </ul>
      {words && <p className="text-sm">{words}</p>}
    </>
  );
}
