import { useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { BulkActions } from "./bulk-buttons";

const ACTIONS = ["release", "archive", "restore"] as const;

/** The same where there is no room for so many buttons: chosen first, then done. */
export function BulkChoice({ ticked, genres, changes: { change, tag, isPending } }: BulkActions) {
  const [chosen, setChosen] = useState("");
  const action = ACTIONS.find((name) => name === chosen);
  const genre = genres.find(({ id }) => `genre-${id}` === chosen);
  const act = () => {
    if (action) change(ticked, action);
    if (genre) tag(ticked, genre);
  };
  return (
    <>
      <select
        aria-label={t("movies.ticked.whatToDo")}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className="min-h-11 min-w-0 grow rounded-md border border-line-strong bg-surface px-3"
      >
        <option value="">{t("movies.ticked.doWithThem")}</option>
        {ACTIONS.map((name) => (
          <option key={name} value={name}>
            {t(`movies.change.${name}`)}
          </option>
        ))}
        <optgroup label={t("movies.ticked.genres")}>
          {genres.map(({ id, name }) => (
            <option key={id} value={`genre-${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      <Button
        variant="quiet"
        disabled={!action && !genre}
        pending={isPending}
        onClick={act}
        className="shrink-0 px-4"
      >
        {t("movies.ticked.doIt")}
      </Button>
    </>
  );
}
