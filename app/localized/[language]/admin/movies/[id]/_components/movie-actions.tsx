"use client";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { rich } from "@/components/rich";
import { Button, ButtonLink } from "@/components/ui/button";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import { t } from "@/lib/i18n/t";
import { useChanges } from "../../_components/use-changes";
import { deleteAction, duplicateAction } from "../../actions";

/** What can be done with a movie as a whole. */
export function MovieActions({ movie: { id, slug, title, status, revision } }: { movie: MovieRecord }) {
  const { change, isPending: isChanging } = useChanges();
  const { ask, isPending } = useAsking();
  const say = useToast();
  const run = (action: (id: number) => Promise<{ refusal: string } | Refused>) =>
    ask(
      () => callAction(() => action(id)),
      (answer) => {
        if (answer?.refusal) say({ title: t("movies.notDone"), words: answer.refusal, isBad: true });
      },
    );
  const isArchived = status === "archived";
  return (
    <div className="flex flex-wrap gap-2">
      {status !== "draft" && (
        <ButtonLink href={`/movies/${slug}`} prefetch={false} target="_blank" variant="quiet">
          {rich("movies.movie.preview", { hidden: (text) => <span className="sr-only">{text}</span> })}
        </ButtonLink>
      )}
      <Button variant="quiet" pending={isPending} onClick={() => run(duplicateAction)}>
        {t("movies.movie.duplicate")}
      </Button>
      <Button
        variant="quiet"
        pending={isChanging}
        onClick={() => change([id], isArchived ? "restore" : "archive", revision)}
      >
        {isArchived ? t("movies.change.restore") : t("movies.change.archive")}
      </Button>
      <Ask
        trigger={<Button variant="danger">{t("movies.movie.delete")}</Button>}
        title={t("movies.movie.askDelete", { title })}
        confirm={t("movies.movie.confirmDelete")}
        isPending={isPending}
        onConfirm={() => run(deleteAction)}
      >
        {t("movies.movie.askDeleteNote")}
      </Ask>
    </div>
  );
}
