import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { t } from "@/lib/i18n/t";
import { type Change, changeAction, tagAction, undoAction } from "../actions";

/** Changes movies at once and offers to take it back. */
export function useChanges(onDone?: () => void) {
  const say = useToast();
  const { ask, isPending } = useAsking();

  /** Says a refusal; whether there was none. */
  function isDone<Answer extends object>(answer: Answer): answer is Exclude<Answer, { refusal: string }> {
    if (!("refusal" in answer)) return true;
    say({ title: t("movies.notDone"), words: String(answer.refusal), isBad: true });
    return false;
  }

  const takeBack = (call: () => Promise<object>) =>
    ask(call, (answer) => {
      if (isDone(answer)) say({ title: t("movies.takenBack") });
    });

  const change = (movieIds: number[], name: Change, revision?: number) =>
    ask(
      () => callAction(() => changeAction({ movieIds, change: name, revision })),
      (answer) => {
        if (!isDone(answer)) return;
        const { undo } = answer;
        onDone?.();
        if (undo.length === 0) return say({ title: t(`movies.unchanged.${name}`) });
        say({
          title: t(`movies.changed.${name}`, { count: undo.length }),
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
      if (changed.length === 0) return say({ title: t("movies.unchanged.genre", { genre: genre.name }) });
      say({
        title: t("movies.changed.genre", { count: changed.length, genre: genre.name }),
        undo: () => takeBack(set(changed, false)),
      });
    });
  };

  return { change, tag, isPending };
}
