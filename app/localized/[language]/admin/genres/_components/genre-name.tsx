"use client";
import { useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { t } from "@/lib/i18n/t";
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
          {rich("genres.rename.open", {
            genre: name,
            spoken: (text) => <span className="sr-only">{text}</span>,
          })}
        </button>
      </span>
    );
  }
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="genreId" value={id} />
      <input type="hidden" name="was" value={name} />
      <Field
        label={t("genres.rename.name", { genre: name })}
        name="name"
        defaultValue={name}
        maxLength={60}
        error={errors.name}
        autoFocus
        className="min-w-40 grow"
      />
      <Button type="submit" pending={isPending}>
        {t("genres.rename.save")}
      </Button>
      <Button variant="quiet" onClick={() => setIsOpen(false)}>
        {t("genres.rename.leave")}
      </Button>
      {refusal && (
        <div className="basis-full">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
    </form>
  );
}
