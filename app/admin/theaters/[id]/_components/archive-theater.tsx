"use client";
import { useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { archiveTheaterAction } from "../actions";

type ArchiveTheaterProps = { theaterId: number; name: string; isArchived: boolean };

/** Done at once, and taken back as easily. */
export function ArchiveTheater({ theaterId, name, isArchived }: ArchiveTheaterProps) {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();
  const archive = (isArchived: boolean) =>
    startTransition(async () => {
      const words = await callForWords(() => archiveTheaterAction(theaterId, isArchived));
      if (words) return toast({ title: `${name} was not changed`, words, isBad: true });
      toast({
        title: isArchived ? `${name} is closed` : `${name} is open again`,
        undo: () => archive(!isArchived),
      });
    });
  return (
    <Button
      variant={isArchived ? "quiet" : "danger"}
      pending={isPending}
      onClick={() => archive(!isArchived)}
    >
      {isArchived ? "Open it again" : "Close the theater"}
    </Button>
  );
}
