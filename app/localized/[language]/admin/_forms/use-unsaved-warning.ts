import { useEffect } from "react";
import { isLoadingAnew } from "@/app/_actions/load-anew";
import { t } from "@/lib/i18n/t";

/** While something is unsaved, closing the tab and following a link inside it ask first. */
export function useUnsavedWarning(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => isLoadingAnew() || event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]");
      if (!link || link.getAttribute("target") === "_blank" || event.ctrlKey || event.metaKey) return;
      if (confirm(t("admin.forms.unsaved"))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isUnsaved]);
}
