import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

/** What stands where an address leads to nothing, inside the frame of the page it was asked on. */
export default function NothingHere() {
  return (
    <>
      <PageTitle eyebrow="404" lead={t("errors.site.nothingLead")}>
        {t("errors.site.nothingTitle")}
      </PageTitle>
      <ul className="flex flex-wrap gap-3">
        <li>
          <ButtonLink href="/">{t("errors.site.nowShowing")}</ButtonLink>
        </li>
        <li>
          <ButtonLink href="/movies" variant="quiet">
            {t("errors.site.searchMovies")}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href="/account" variant="quiet" prefetch={false}>
            {t("errors.site.yourTickets")}
          </ButtonLink>
        </li>
      </ul>
    </>
  );
}
