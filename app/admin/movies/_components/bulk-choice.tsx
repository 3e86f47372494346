import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { BulkActions } from "./bulk-buttons";

const ACTIONS = [
  ["release", "Release"],
  ["archive", "Archive"],
  ["restore", "Restore"],
] as const;

/** The same where there is no room for so many buttons: chosen first, then done. */
export function BulkChoice({ ticked, genres, changes: { change, tag, isPending } }: BulkActions) {
  const [chosen, setChosen] = useState("");
  const action = ACTIONS.find(([name]) => name === chosen)?.[0];
  const genre = genres.find(({ id }) => `genre-${id}` === chosen);
  const act = () => {
    if (action) change(ticked, action);
    if (genre) tag(ticked, genre);
  };
  return (
    <>
      <select
        aria-label="What to do with them"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className="min-h-11 min-w-0 grow rounded-md border border-line-strong bg-surface px-3"
      >
        <option value="">Do with them…</option>
        {ACTIONS.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
        <optgroup label="Give genre">
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
        Do it
      </Button>
    </>
  );
}
