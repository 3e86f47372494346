"use client";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/admin/_forms/ask";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button, ButtonLink } from "@/components/ui/button";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
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
        if (answer?.refusal) say({ title: "Not done", words: answer.refusal, isBad: true });
      },
    );
  const isArchived = status === "archived";
  return (
    <div className="flex flex-wrap gap-2">
      {status !== "draft" && (
        <ButtonLink href={`/movies/${slug}`} prefetch={false} target="_blank" variant="quiet">
          Preview
          <span className="sr-only"> in a new tab</span>
        </ButtonLink>
      )}
      <Button variant="quiet" pending={isPending} onClick={() => run(duplicateAction)}>
        Duplicate
      </Button>
      <Button
        variant="quiet"
        pending={isChanging}
        onClick={() => change([id], isArchived ? "restore" : "archive", revision)}
      >
        {isArchived ? "Restore" : "Archive"}
      </Button>
      <Ask
        trigger={<Button variant="danger">Delete</Button>}
        title={`Delete ${title}?`}
        confirm="Delete it"
        isPending={isPending}
        onConfirm={() => run(deleteAction)}
      >
        The movie and its poster are gone for good. One that was ever scheduled or sold is kept; archive it
        instead.
      </Ask>
    </div>
  );
}
