import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

/** Keeps the rail in place: what is not there, and what is not one's own, are told alike. */
export default function NotFound() {
  return (
    <>
      <PageTitle eyebrow="404" lead={t("errors.admin.notFoundLead")}>
        {t("errors.admin.notFound")}
      </PageTitle>
      <ButtonLink href="/admin">{t("errors.admin.home")}</ButtonLink>
    </>
  );
}
