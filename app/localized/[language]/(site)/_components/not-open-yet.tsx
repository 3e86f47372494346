import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

/** A site in which there is no theater yet: nothing to choose a day or a place from. */
export function NotOpenYet() {
  return (
    <>
      <PageTitle>{t("tickets.programme.title")}</PageTitle>
      <Empty
        title={t("tickets.programme.notOpenTitle")}
        action={
          <ButtonLink href="/sign-in" variant="quiet">
            {t("tickets.programme.staffSignIn")}
          </ButtonLink>
        }
      >
        {t("tickets.programme.notOpen")}
      </Empty>
    </>
  );
}
