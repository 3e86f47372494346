"use client";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { useRouter } from "@/components/navigation";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { retireCardAction } from "../actions";

type Props = { priceCardId: number; theaterId: number; name: string };

export function RetireCard({ priceCardId, theaterId, name }: Props) {
  const { ask, isPending } = useAsking();
  const router = useRouter();
  const toast = useToast();
  const retire = () =>
    ask(
      () => callForWords(() => retireCardAction({ priceCardId })),
      (words) => {
        if (words) return toast({ title: t("prices.retire.notDone"), words, isBad: true });
        toast({ title: t("prices.retire.done", { name }) });
        router.push(`/admin/prices?theater=${theaterId}`);
      },
    );
  return (
    <Ask
      trigger={
        <Button variant="quiet" pending={isPending}>
          {t("prices.retire.button")}
        </Button>
      }
      title={t("prices.retire.title", { name })}
      confirm={t("prices.retire.confirm")}
      onConfirm={retire}
      isPending={isPending}
    >
      {t("prices.retire.warning")}
    </Ask>
  );
}
