"use client";
import { useState, useTransition } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { useRouter } from "@/components/navigation";
import { Poster } from "@/components/poster";
import { Button } from "@/components/ui/button";
import type { Poster as PosterOf } from "@/lib/catalogue/movie";
import { t } from "@/lib/i18n/t";
import { removePosterAction } from "../actions";
import { ChoosePicture } from "./choose-picture";
import { CropPicture } from "./crop-picture";
import { FetchPicture } from "./fetch-picture";

type PosterSectionProps = { movieId: number; title: string; poster: PosterOf | null };

/** The poster as it is; another is chosen, cropped, looked at and saved. */
export function PosterSection({ movieId, title, poster }: PosterSectionProps) {
  const [file, setFile] = useState<File | null>(null);
  const { ask, isPending: isRemoving } = useAsking();
  const [isRefreshing, startTransition] = useTransition();
  const router = useRouter();
  const say = useToast();

  const onSaved = () => {
    setFile(null);
    say({ title: t("movies.poster.saved") });
    startTransition(() => router.refresh());
  };
  const remove = () =>
    ask(
      () => callAction(() => removePosterAction({ movieId, was: poster?.id ?? "" })),
      ({ refusal }) =>
        say(
          refusal
            ? { title: t("movies.notDone"), words: refusal, isBad: true }
            : { title: t("movies.poster.removed") },
        ),
    );

  if (file) {
    return (
      <section aria-label={t("movies.poster.label")} className="lg:col-span-2">
        <CropPicture
          file={file}
          movieId={movieId}
          was={poster?.id ?? null}
          onSaved={onSaved}
          onLeave={() => setFile(null)}
        />
      </section>
    );
  }
  return (
    <section aria-label={t("movies.poster.label")} className="flex flex-col gap-4">
      <div className="w-40 lg:w-full">
        <Poster title={title} poster={poster} sizes="256px" labelled eager />
      </div>
      <ChoosePicture
        label={poster ? t("movies.poster.chooseAnother") : t("movies.poster.choose")}
        onChoose={setFile}
      />
      <FetchPicture movieId={movieId} was={poster?.id ?? null} />
      {poster && (
        <Ask
          trigger={
            <Button variant="quiet" pending={isRemoving || isRefreshing}>
              {t("movies.poster.remove")}
            </Button>
          }
          title={t("movies.poster.askRemove")}
          confirm={t("movies.poster.confirmRemove")}
          onConfirm={remove}
        >
          {t("movies.poster.askRemoveNote")}
        </Ask>
      )}
    </section>
  );
}
