"use client";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/admin/_forms/ask";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
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
            ? { title: "Released" }
            : { title: "Nothing was released", words: answer.words, isBad: true },
        ),
    );
  return (
    <Ask
      trigger={
        <Button variant="quiet" pending={isPending}>
          Release them
        </Button>
      }
      title={seats === 1 ? "Release the held seat?" : `Release ${seats} held seats?`}
      confirm="Release them"
      onConfirm={release}
      isPending={isPending}
    >
      <p>Whoever is choosing them has to choose again. Seats that are being paid for stay as they are.</p>
    </Ask>
  );
}
