import { callForWords } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { t } from "@/lib/i18n/t";

type Action = {
  act: () => Promise<string | null | Refused>;
  done: string;
  /** What takes it back, where something does. */
  undo?: () => Promise<string | null | Refused>;
};

/** Does something at once and says so, with the way to take it back; or says in words why it was not done. */
export function useAction() {
  const toast = useToast();
  const { ask, isPending } = useAsking();
  const run = ({ act, done, undo }: Action) =>
    ask(
      () => callForWords(act),
      (words) => {
        if (words) return toast({ title: t("people.done.notDone"), words, isBad: true });
        toast({
          title: done,
          ...(undo ? { undo: () => run({ act: undo, done: t("people.done.takenBack") }) } : {}),
        });
      },
    );
  return { run, isPending };
}
