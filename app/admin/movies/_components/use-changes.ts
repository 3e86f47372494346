import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/admin/_frame/use-toast";
import { type Change, changeAction, tagAction, undoAction } from "../actions";
import { manyMovies } from "../words";

const DONE: Record<Change, string> = { release: "released", archive: "archived", restore: "restored" };

/** Changes movies at once and offers to take it back. */
export function useChanges(onDone?: () => void) {
  const say = useToast();
  const { ask, isPending } = useAsking();

  /** Says a refusal; whether there was none. */
  function isDone<Answer extends object>(answer: Answer): answer is Exclude<Answer, { refusal: string }> {
    if (!("refusal" in answer)) return true;
    say({ title: "Not done", words: String(answer.refusal), isBad: true });
    return false;
  }

  const takeBack = (call: () => Promise<object>) =>
    ask(call, (answer) => {
      if (isDone(answer)) say({ title: "Taken back" });
    });

  const change = (movieIds: number[], name: Change, revision?: number) =>
    ask(
      () => callAction(() => changeAction({ movieIds, change: name, revision })),
      (answer) => {
        if (!isDone(answer)) return;
        const { undo } = answer;
        onDone?.();
        if (undo.length === 0) return say({ title: `Nothing to do: already so, or not to be ${DONE[name]}` });
        say({
          title: `${manyMovies(undo.length)} ${DONE[name]}`,
          undo: () => takeBack(() => callAction(() => undoAction(undo))),
        });
      },
    );

  const tag = (movieIds: number[], genre: { id: number; name: string }) => {
    const set = (ids: number[], isOn: boolean) => () =>
      callAction(() => tagAction({ movieIds: ids, genreId: genre.id, isOn }));
    ask(set(movieIds, true), (answer) => {
      if (!isDone(answer)) return;
      const { changed } = answer;
      onDone?.();
      if (changed.length === 0) return say({ title: `All of them are ${genre.name} already` });
      say({
        title: `${manyMovies(changed.length)} now ${genre.name}`,
        undo: () => takeBack(set(changed, false)),
      });
    });
  };

  return { change, tag, isPending };
}
