"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/lib/i18n/t";

/** What was done, said once at the foot of the page, with a way to take it back where there is one. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={8_000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed end-4 bottom-4 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-md border border-line-strong bg-surface shadow-raised transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none"
    >
      <Toast.Content className="flex items-center gap-3 py-2 pe-2 ps-4">
        <div className="min-w-0 grow">
          <Toast.Title className="font-semibold" />
          <Toast.Description className="text-ink-soft text-sm" />
        </div>
        <Toast.Action className="min-h-11 shrink-0 rounded-md px-3 font-semibold text-accent hover:bg-sunk" />
        <Toast.Close
          aria-label={t("admin.toast.close")}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-sunk"
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
