"use client";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { changeRoleAction } from "../actions";

type AdminRoleProps = { userId: number; name: string; isAdmin: boolean; isSelf: boolean };

/** Makes an admin, or ends it. Who ends their own cannot take it back, and is asked. */
export function AdminRole({ userId, name, isAdmin, isSelf }: AdminRoleProps) {
  const { run, isPending } = useAction();
  const promote = () => changeRoleAction({ userId, role: "admin" });
  const demote = () => changeRoleAction({ userId, role: "customer" });
  if (!isAdmin)
    return (
      <Button
        variant="quiet"
        pending={isPending}
        onClick={() => run({ act: promote, done: t("people.admin.made", { name }), undo: demote })}
      >
        {t("people.admin.make", { name })}
      </Button>
    );
  if (isSelf)
    return (
      <Ask
        trigger={<Button variant="danger">{t("people.admin.stop")}</Button>}
        title={t("people.admin.stopAsk")}
        confirm={t("people.admin.stopConfirm")}
        isPending={isPending}
        onConfirm={() => run({ act: demote, done: t("people.admin.stopped") })}
      >
        {t("people.admin.stopWhat")}
      </Ask>
    );
  return (
    <Button
      variant="danger"
      pending={isPending}
      onClick={() => run({ act: demote, done: t("people.admin.ended", { name }), undo: promote })}
    >
      {t("people.admin.end")}
    </Button>
  );
}
