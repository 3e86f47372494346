"use client";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { rich } from "@/components/rich";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { t } from "@/lib/i18n/t";
import { removeGenreAction } from "../actions";

/** Deletes a genre no movie has; one that some have is merged into another. */
export function RemoveGenre({ genre, others }: { genre: GenreRow; others: GenreRow[] }) {
  const [intoId, setIntoId] = useState(others[0]?.id ?? null);
  const { ask, isPending } = useAsking();
  const say = useToast();
  const isUsed = genre.movies > 0;
  const named = { genre: genre.name };
  const into = others.find(({ id }) => id === intoId);

  const remove = () =>
    ask(
      () => callAction(() => removeGenreAction({ genreId: genre.id, intoId: isUsed ? intoId : null })),
      ({ refusal }) => {
        if (refusal) say({ title: t("genres.refused.title"), words: refusal, isBad: true });
        else
          say({
            title: isUsed
              ? t("genres.merge.done", { ...named, other: into?.name ?? "" })
              : t("genres.delete.done", named),
          });
      },
    );

  if (isUsed && others.length === 0) return null;
  const trigger = (
    <button
      type="button"
      aria-disabled={isPending || undefined}
      className="link inline-flex min-h-11 items-center text-ink-soft text-sm"
    >
      {rich(isUsed ? "genres.merge.open" : "genres.delete.open", {
        ...named,
        spoken: (text) => <span className="sr-only">{text}</span>,
      })}
    </button>
  );
  if (!isUsed) {
    return (
      <Ask
        trigger={trigger}
        title={t("genres.delete.title", named)}
        confirm={t("genres.delete.confirm")}
        onConfirm={remove}
      >
        {t("genres.delete.text")}
      </Ask>
    );
  }
  return (
    <Ask
      trigger={trigger}
      title={t("genres.merge.title", named)}
      confirm={t("genres.merge.confirm")}
      onConfirm={remove}
    >
      <p className="mb-4">{t("genres.merge.text", { ...named, count: genre.movies })}</p>
      <SelectField
        label={t("genres.merge.into")}
        value={intoId ?? ""}
        onChange={(event) => setIntoId(Number(event.target.value))}
      >
        <NamedOptions of={others} />
      </SelectField>
    </Ask>
  );
}
