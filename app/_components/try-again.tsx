import { buttonLook } from "@/components/ui/button-look";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

/** A page that did not come through, for browsers without scripts: the ways on are plain links. */
export const TryAgain = ({ isBusy }: { isBusy: boolean }) => (
  <>
    <PageTitle lead={t(isBusy ? "errors.site.busyLead" : "errors.site.failedPlainLead")}>
      {t(isBusy ? "errors.site.busyTitle" : "errors.site.failedTitle")}
    </PageTitle>
    <div className="flex flex-wrap gap-3">
      {/* the same page once more */}
      <a href="?" className={buttonLook("primary")}>
        {t("errors.site.tryAgain")}
      </a>
      <a href={localPath("/")} className={buttonLook("quiet")}>
        {t("errors.site.nowShowing")}
      </a>
    </div>
  </>
);
