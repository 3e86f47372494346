import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
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
        {t("movies.change.release")}
      </Button>
      <Button variant="quiet" pending={isPending} onClick={() => change(ticked, "archive")}>
        {t("movies.change.archive")}
      </Button>
      <Button variant="quiet" pending={isPending} onClick={() => change(ticked, "restore")}>
        {t("movies.change.restore")}
      </Button>
      <select
        aria-label={t("movies.ticked.genre")}
        value={genreId}
        onChange={(event) => setGenreId(event.target.value)}
        className="min-h-11 min-w-0 rounded-md border border-line-strong bg-surface px-3"
      >
        <option value="">{t("movies.ticked.chooseGenre")}</option>
        <NamedOptions of={genres} />
      </select>
      <Button
        variant="quiet"
        disabled={!genre}
        pending={isPending}
        onClick={() => genre && tag(ticked, genre)}
      >
        {t("movies.ticked.giveGenre")}
      </Button>
    </>
  );
}
