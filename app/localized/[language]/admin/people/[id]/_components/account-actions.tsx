"use client";
import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { disableAction, resetSecondStepAction, signOutPersonAction } from "../actions";

type AccountActionsProps = {
  userId: number;
  name: string;
  isDisabled: boolean;
  /** Shutting an account is for admins, and not one's own. */
  mayDisable: boolean;
  /** Taking a second step and passkeys away is for admins, where there are any. */
  mayReset: boolean;
};

export function AccountActions({ userId, name, isDisabled, mayDisable, mayReset }: AccountActionsProps) {
  const { run, isPending } = useAction();
  const disable = (isDisabled: boolean) => () => disableAction({ userId, isDisabled });
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        variant="quiet"
        pending={isPending}
        onClick={() =>
          run({ act: () => signOutPersonAction(userId), done: t("people.account.signedOut", { name }) })
        }
      >
        {t("people.account.signOut")}
      </Button>
      {mayReset && (
        <Ask
          trigger={<Button variant="quiet">{t("people.account.secondStep")}</Button>}
          title={t("people.account.secondStepAsk", { name })}
          confirm={t("people.account.secondStepConfirm")}
          isPending={isPending}
          onConfirm={() =>
            run({
              act: () => resetSecondStepAction(userId),
              done: t("people.account.secondStepDone", { name }),
            })
          }
        >
          {t("people.account.secondStepWhat")}
        </Ask>
      )}
      {mayDisable && (
        <Button
          variant={isDisabled ? "quiet" : "danger"}
          pending={isPending}
          onClick={() =>
            run({
              act: disable(!isDisabled),
              done: isDisabled ? t("people.account.opened") : t("people.account.wasShut"),
              undo: disable(isDisabled),
            })
          }
        >
          {isDisabled ? t("people.account.open") : t("people.account.shut")}
        </Button>
      )}
    </div>
  );
}
