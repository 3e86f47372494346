"use client";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { t } from "@/lib/i18n/t";

type AskProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  /** What will happen, to whom, and that it cannot be undone. */
  children: ReactNode;
  confirm: string;
  onConfirm: () => void;
  isPending?: boolean;
};

/** For what cannot be undone. What can be, is done at once and offers to be taken back. */
export function Ask({ trigger, title, children, confirm, onConfirm, isPending }: AskProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={trigger} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-black/50" />
        <AlertDialog.Popup className="fixed top-1/2 inset-x-0 z-50 max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] mx-auto -translate-y-1/2 overflow-y-auto rounded-md border border-line bg-surface p-6 shadow-raised">
          <AlertDialog.Title className="font-display text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="mt-3 text-ink-soft">
            {children}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonLook("quiet")}>{t("admin.forms.leave")}</AlertDialog.Close>
            <AlertDialog.Close
              render={<Button variant="danger" pending={Boolean(isPending)} />}
              onClick={onConfirm}
            >
              {confirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
