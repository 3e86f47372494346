"use client";
import { type FormEvent, useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { ScreenForStaff } from "@/lib/venues/list-screens-for-staff";
import { renameScreenAction } from "../screen-actions";

/** In the row's place while its name is written anew; Escape leaves it as it was. */
export function RenameScreen({ screen, onDone }: { screen: ScreenForStaff; onDone: () => void }) {
  const { id: screenId, name: before, revision } = screen;
  const toast = useToast();
  const [error, setError] = useState<string>();
  const { ask, isPending } = useAsking();

  const takeBack = async () => {
    const asked = { screenId, revision: revision + 1, name: before };
    const words = await callForWords(() => renameScreenAction(asked));
    if (words) toast({ title: t("theaters.screens.rename.notTakenBack"), words, isBad: true });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name"));
    if (name === before) return onDone();
    ask(
      () => callForWords(() => renameScreenAction({ screenId, revision, name })),
      (words) => {
        if (words) return setError(words);
        toast({ title: t("theaters.screens.rename.done", { before, after: name }), undo: takeBack });
        onDone();
      },
    );
  };

  return (
    <form
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
      className="flex min-w-0 grow flex-wrap items-end gap-3 py-2"
    >
      <Field
        label={t("theaters.screens.rename.name", { screen: before })}
        name="name"
        defaultValue={before}
        maxLength={60}
        autoFocus
        error={error}
        className="min-w-40 grow"
      />
      <Button type="submit" pending={isPending}>
        {t("theaters.screens.rename.save")}
      </Button>
      <Button variant="quiet" onClick={onDone}>
        {t("theaters.screens.rename.leave")}
      </Button>
    </form>
  );
}
