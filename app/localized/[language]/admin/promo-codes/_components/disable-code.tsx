"use client";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { disableCodeAction } from "../actions";

/** Ends a code at once; it can be taken back. */
export function DisableCode({ id, code, isDisabled }: { id: number; code: string; isDisabled: boolean }) {
  const toast = useToast();
  const { ask, isPending } = useAsking();
  const set = (to: boolean) =>
    ask(
      () => callForWords(() => disableCodeAction({ promoCodeId: id, isDisabled: to })),
      (words) => {
        if (words) toast({ title: t("promo.notDone.title"), words, isBad: true });
        else
          toast({
            title: t(to ? "promo.disable.done" : "promo.enable.done", { code }),
            undo: () => set(!to),
          });
      },
    );
  return (
    <Button variant="quiet" pending={isPending} onClick={() => set(!isDisabled)}>
      {t(isDisabled ? "promo.enable.button" : "promo.disable.button")}
    </Button>
  );
}
