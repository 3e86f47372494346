"use client";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { releaseHeldAction } from "../actions";

export function ReleaseHeld({ showtimeId, seats }: { showtimeId: number; seats: number }) {
  const toast = useToast();
  const { ask, isPending } = useAsking();
  const release = () =>
    ask(
      () => callAction(() => releaseHeldAction({ showtimeId })),
      (answer) =>
        toast(
          answer.ok
            ? { title: t("showtimes.held.released") }
            : { title: t("showtimes.held.notReleased"), words: answer.words, isBad: true },
        ),
    );
  return (
    <Ask
      trigger={
        <Button variant="quiet" pending={isPending}>
          {t("showtimes.held.release")}
        </Button>
      }
      title={t("showtimes.held.releaseTitle", { seats })}
      confirm={t("showtimes.held.releaseConfirm")}
      onConfirm={release}
      isPending={isPending}
    >
      <p>{t("showtimes.held.releaseWarning")}</p>
    </Ask>
  );
}
