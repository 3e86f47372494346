"use client";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { archiveTheaterAction } from "../actions";

type ArchiveTheaterProps = { theaterId: number; name: string; isArchived: boolean };

/** Done at once, and taken back as easily. */
export function ArchiveTheater({ theaterId, name, isArchived }: ArchiveTheaterProps) {
  const toast = useToast();
  const { ask, isPending } = useAsking();
  const archive = (isArchived: boolean) =>
    ask(
      () => callForWords(() => archiveTheaterAction(theaterId, isArchived)),
      (words) => {
        if (words)
          return toast({ title: t("theaters.archive.failed", { theater: name }), words, isBad: true });
        toast({
          title: t(isArchived ? "theaters.archive.closed" : "theaters.archive.reopened", { theater: name }),
          undo: () => archive(!isArchived),
        });
      },
    );
  return (
    <Button
      variant={isArchived ? "quiet" : "danger"}
      pending={isPending}
      onClick={() => archive(!isArchived)}
    >
      {t(isArchived ? "theaters.archive.reopen" : "theaters.archive.close")}
    </Button>
  );
}
