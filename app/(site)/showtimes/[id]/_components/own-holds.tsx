import Link from "next/link";
import { useEffect, useState } from "react";
import { REFUSAL_WORDS } from "@/app/_seat-picking/seats-answer";
import { swapSeats } from "@/app/_seat-picking/swap-seats";
import { Button } from "@/components/ui/button";

/** As the server tells it: "The General", "Tue 24 Nov, 19:30, The Lantern", "Row G, seats 7 and 8". */
type Row = { showtimeId: number; what: string; when: string; seats: string; seatIds: number[] };

/** Where else this person holds seats, and the way to release them. */
export function OwnHolds({ showtimeId }: { showtimeId: number }) {
  const [found, setFound] = useState<Row[]>([]);
  const [releasing, setReleasing] = useState<number | null>(null);
  const [words, setWords] = useState("");

  useEffect(() => {
    const stop = new AbortController();
    fetch("/api/holds", { signal: stop.signal })
      .then(async (response) => setFound(response.ok ? await response.json() : []))
      .catch(() => {});
    return () => stop.abort();
  }, []);

  const release = async (hold: Row) => {
    setReleasing(hold.showtimeId);
    const answer = await swapSeats(hold.showtimeId, { take: [], give: hold.seatIds });
    setReleasing(null);
    if (!answer.ok) return setWords(REFUSAL_WORDS[answer.code]);
    setFound((all) => all.filter((other) => other !== hold));
    setWords(`${hold.seats} of ${hold.what} are free again. Now choose here.`);
  };

  const others = found.filter((hold) => hold.showtimeId !== showtimeId);
  return (
    <>
      <ul aria-label="Seats you hold elsewhere" className="my-2 grid gap-2 empty:hidden">
        {others.map((hold) => (
          <li key={hold.showtimeId} className="flex items-center gap-3 border-line border-t pt-2 text-sm">
            <span className="min-w-0 grow">
              <Link href={`/showtimes/${hold.showtimeId}`} className="link">
                {hold.what}
              </Link>
              , {hold.when}: {hold.seats}
            </span>
            <Button
              variant="quiet"
              pending={releasing === hold.showtimeId}
              onClick={() => release(hold)}
              className="shrink-0"
              aria-label={`Release ${hold.seats} of ${hold.what}`}
            >
              Release
            </Button>
          </li>
        ))}
      </ul>
      {words && <p className="text-sm">{words}</p>}
    </>
  );
}
