"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/admin/_forms/ask";
import { useToast } from "@/app/admin/_frame/use-toast";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { removeGenreAction } from "../actions";

/** Deletes a genre no movie has; one that some have is merged into another. */
export function RemoveGenre({ genre, others }: { genre: GenreRow; others: GenreRow[] }) {
  const [intoId, setIntoId] = useState(others[0]?.id ?? null);
  const { ask, isPending } = useAsking();
  const say = useToast();
  const isUsed = genre.movies > 0;
  const into = others.find(({ id }) => id === intoId);
  const count = genre.movies === 1 ? "1 movie" : `${genre.movies} movies`;

  const remove = () =>
    ask(
      () => callAction(() => removeGenreAction({ genreId: genre.id, intoId: isUsed ? intoId : null })),
      ({ refusal }) => {
        if (refusal) say({ title: "Not done", words: refusal, isBad: true });
        else say({ title: isUsed ? `${genre.name} merged into ${into?.name}` : `${genre.name} deleted` });
      },
    );

  if (isUsed && others.length === 0) return null;
  const trigger = (
    <button
      type="button"
      aria-disabled={isPending || undefined}
      className="link inline-flex min-h-11 items-center text-ink-soft text-sm"
    >
      {isUsed ? "Merge" : "Delete"}
      <span className="sr-only"> {genre.name}</span>
    </button>
  );
  if (!isUsed) {
    return (
      <Ask trigger={trigger} title={`Delete ${genre.name}?`} confirm="Delete it" onConfirm={remove}>
        No movie has this genre. Links to it stop working.
      </Ask>
    );
  }
  return (
    <Ask trigger={trigger} title={`Merge ${genre.name} into another?`} confirm="Merge" onConfirm={remove}>
      <p className="mb-4">
        {count} will have the other genre instead, and {genre.name} is gone. This cannot be taken back.
      </p>
      <SelectField
        label="Into"
        value={intoId ?? ""}
        onChange={(event) => setIntoId(Number(event.target.value))}
      >
        <NamedOptions of={others} />
      </SelectField>
    </Ask>
  );
}
