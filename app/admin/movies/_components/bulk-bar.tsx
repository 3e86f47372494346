import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NamedOptions } from "@/components/ui/named-options";
import { manyMovies } from "../words";
import { useChanges } from "./use-changes";

type BulkBarProps = {
  ticked: number[];
  genres: { id: number; name: string }[];
  onTickAll: (isOn: boolean) => void;
};

/** Stands at the foot of the window while something is ticked. */
export function BulkBar({ ticked, genres, onTickAll }: BulkBarProps) {
  const [genreId, setGenreId] = useState("");
  const { change, tag, isPending } = useChanges(() => onTickAll(false));
  const genre = genres.find(({ id }) => String(id) === genreId);
  if (ticked.length === 0) {
    return (
      <Button variant="quiet" className="mt-4" onClick={() => onTickAll(true)}>
        Tick all on this page
      </Button>
    );
  }
  return (
    <section
      aria-label="Ticked movies"
      className="sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-surface p-3 shadow-raised"
    >
      <p role="status" className="mr-2 font-semibold">
        {manyMovies(ticked.length)} ticked
      </p>
      <Button variant="quiet" pending={isPending} onClick={() => change(ticked, "release")}>
        Release
      </Button>
      <Button variant="quiet" pending={isPending} onClick={() => change(ticked, "archive")}>
        Archive
      </Button>
      <Button variant="quiet" pending={isPending} onClick={() => change(ticked, "restore")}>
        Restore
      </Button>
      <select
        aria-label="Genre to give"
        value={genreId}
        onChange={(event) => setGenreId(event.target.value)}
        className="min-h-11 min-w-0 rounded-md border border-line-strong bg-surface px-3"
      >
        <option value="">Genre…</option>
        <NamedOptions of={genres} />
      </select>
      <Button
        variant="quiet"
        disabled={!genre}
        pending={isPending}
        onClick={() => genre && tag(ticked, genre)}
      >
        Give genre
      </Button>
      <Button variant="quiet" className="sm:ml-auto" onClick={() => onTickAll(false)}>
        Untick
      </Button>
    </section>
  );
}
