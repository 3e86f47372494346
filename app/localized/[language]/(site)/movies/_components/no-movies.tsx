import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

/** A catalogue in which there is nothing yet: nothing to search or to choose from. */
export const NoMovies = () => (
  <>
    <PageTitle>{t("browse.movies.title")}</PageTitle>
    <Empty title={t("browse.movies.empty")}>{t("browse.movies.emptyWords")}</Empty>
  </>
);
