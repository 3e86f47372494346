import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { isUnsure, unsureTitle } from "./unanswered";

type RefusalNoticeProps = {
  /** What the words are under, where they say that nothing was done. */
  title?: string;
  /** Where to look what came of it, if that is not known; this page unless said. */
  lookAt?: string;
  children: ReactNode;
};

/** Says at a form why it was not done; or that nobody knows here, with the way to look. */
export function RefusalNotice({ title, lookAt = "?", children }: RefusalNoticeProps) {
  if (!isUnsure(children))
    return (
      <Notice tone="danger" title={title}>
        {children}
      </Notice>
    );
  return (
    <Notice tone="warn" title={unsureTitle()}>
      <p role="alert">{children}</p>
      <a href={localPath(lookAt)} target="_blank" rel="noreferrer" className="link">
        {t("account.actions.look")}
      </a>
    </Notice>
  );
}
