import { Toast } from "@base-ui/react/toast";
import { useCallback } from "react";
import { isUnsure, unsureTitle } from "@/app/_actions/unanswered";
import { t } from "@/lib/i18n/t";

type ToastContent = {
  title: string;
  words?: string;
  /** Takes back what was done. The offer stays until it is closed or twenty seconds have passed. */
  undo?: () => void;
  isBad?: boolean;
};

/** Says what was done at the foot of the page. */
export function useToast() {
  const { add } = Toast.useToastManager();
  return useCallback(
    ({ title, words, undo, isBad }: ToastContent) => {
      add({
        title: isUnsure(words) ? unsureTitle() : title,
        ...(words ? { description: words } : {}),
        ...(undo ? { actionProps: { children: t("admin.toast.undo"), onClick: undo }, timeout: 20_000 } : {}),
        priority: isBad ? "high" : "low",
      });
    },
    [add],
  );
}
