"use client";
import { buttonLook } from "@/components/ui/button-look";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/**
 * A page that did not come through. Says so, and what to do; the digest finds it in the server's log. Every page brings
 * it along, so it is made of plain elements; the way home loads afresh.
 */
export function Failure({ error, retry }: FailureProps) {
  return (
    <div role="alert">
      <PageTitle lead={t("errors.site.failedLead")}>{t("errors.site.failedTitle")}</PageTitle>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonLook("primary")}>
          {t("errors.site.tryAgain")}
        </button>
        <a href={localPath("/")} className={buttonLook("quiet")}>
          {t("errors.site.nowShowing")}
        </a>
      </div>
      {error.digest && (
        <p className="mt-8 text-ink-soft text-sm">{t("errors.site.digest", { digest: error.digest })}</p>
      )}
    </div>
  );
}
