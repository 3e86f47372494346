"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { renameGenreAction } from "../actions";

/** A genre's name, which turns into a field to rename it. */
export function GenreName({ genre: { id, name } }: { genre: GenreRow }) {
  const [isOpen, setIsOpen] = useState(false);
  useKeptDraft(`genre ${id}`, isOpen, setIsOpen);
  const { errors, refusal, isPending, formProps } = useForm<"name">(renameGenreAction);
  if (!isOpen) {
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{name}</span>
        <button
          type="button"
          onClick={() => setIsOpen(true)}
          className="link inline-flex min-h-11 items-center text-ink-soft text-sm"
        >
          Rename<span className="sr-only"> {name}</span>
        </button>
      </span>
    );
  }
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="genreId" value={id} />
      <input type="hidden" name="was" value={name} />
      <Field
        label={`New name of ${name}`}
        name="name"
        defaultValue={name}
        maxLength={60}
        error={errors.name}
        autoFocus
        className="min-w-40 grow"
      />
      <Button type="submit" pending={isPending}>
        Rename
      </Button>
      <Button variant="quiet" onClick={() => setIsOpen(false)}>
        Leave it
      </Button>
      {refusal && (
        <div className="basis-full">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
    </form>
  );
}
