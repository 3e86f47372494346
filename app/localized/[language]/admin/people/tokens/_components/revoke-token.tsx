"use client";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { revokeTokenAction } from "../actions";

export function RevokeToken({ clientId, name }: { clientId: number; name: string }) {
  const { run, isPending } = useAction();
  return (
    <Ask
      trigger={
        <Button variant="quiet" aria-label={t("people.revoke.of", { name })} pending={isPending}>
          {t("people.revoke.button")}
        </Button>
      }
      title={t("people.revoke.ask", { name })}
      confirm={t("people.revoke.confirm")}
      onConfirm={() =>
        run({ act: () => revokeTokenAction({ clientId }), done: t("people.revoke.done", { name }) })
      }
      isPending={isPending}
    >
      {t("people.revoke.what")}
    </Ask>
  );
}
