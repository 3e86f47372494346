import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NamedOptions } from "@/components/ui/named-options";
import type { useChanges } from "./use-changes";

export type BulkActions = {
  ticked: number[];
  genres: { id: number; name: string }[];
  changes: ReturnType<typeof useChanges>;
};

/** Everything that can be done with the ticked movies, each with a button of its own. */
export function BulkButtons({ ticked, genres, changes: { change, tag, isPending } }: BulkActions) {
  const [genreId, setGenreId] = useState("");
  const genre = genres.find(({ id }) => String(id) === genreId);
  return (
    <>
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
    </>
  );
}
