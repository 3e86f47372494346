import { useTransition } from "react";
import { callAction } from "@/app/_actions/call-action";
import { useToast } from "@/app/admin/_frame/use-toast";
import { type Change, changeAction, tagAction, undoAction } from "../actions";
import { manyMovies } from "../words";

const DONE: Record<Change, string> = { release: "released", archive: "archived", restore: "restored" };

/** Changes movies at once and offers to take it back. */
export function useChanges(onDone?: () => void) {
  const say = useToast();
  const [isPending, startTransition] = useTransition();

  /** Says a refusal; whether there was none. */
  function isDone<Answer extends object>(answer: Answer): answer is Exclude<Answer, { refusal: string }> {
    if (!("refusal" in answer)) return true;
    say({ title: "Not done", words: String(answer.refusal), isBad: true });
    return false;
  }

  const change = (movieIds: number[], name: Change, revision?: number) =>
    startTransition(async () => {
      const answer = await callAction(() => changeAction({ movieIds, change: name, revision }));
      if (!isDone(answer)) return;
      const { undo } = answer;
      onDone?.();
      if (undo.length === 0) return say({ title: `Nothing to do: already so, or not to be ${DONE[name]}` });
      say({
        title: `${manyMovies(undo.length)} ${DONE[name]}`,
        undo: () =>
          startTransition(async () => {
            if (isDone(await callAction(() => undoAction(undo)))) say({ title: "Taken back" });
          }),
      });
    });

  const tag = (movieIds: number[], genre: { id: number; name: string }) =>
    startTransition(async () => {
      const answer = await callAction(() => tagAction({ movieIds, genreId: genre.id, isOn: true }));
      if (!isDone(answer)) return;
      const { changed } = answer;
      onDone?.();
      if (changed.length === 0) return say({ title: `All of them are ${genre.name} already` });
      say({
        title: `${manyMovies(changed.length)} now ${genre.name}`,
        undo: () =>
          startTransition(async () => {
            if (
              isDone(await callAction(() => tagAction({ movieIds: changed, genreId: genre.id, isOn: false })))
            )
              say({ title: "Taken back" });
          }),
      });
    });

  return { change, tag, isPending };
}
