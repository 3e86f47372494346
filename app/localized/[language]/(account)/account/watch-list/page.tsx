import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listWatched } from "@/lib/watching/list-watched";
import { MOST_WATCHED } from "@/lib/watching/watch-movie";
import { WatchedRow } from "./_components/watched-row";

export const generateMetadata = (): Metadata => ({ title: t("account.watchList.title") });

export default withMessages("app/localized/[language]/(account)/account/watch-list/page.tsx", WatchListPage);

async function WatchListPage() {
  const { id: userId } = await requireUser("/account/watch-list");
  const movies = await listWatched(database(), { userId, now: await currentTime(), limit: MOST_WATCHED });
  return (
    <>
      <PageTitle lead={t("account.watchList.lead")}>{t("account.watchList.title")}</PageTitle>
      {movies.length === 0 ? (
        <Empty
          title={t("account.watchList.empty")}
          action={<ButtonLink href="/coming-soon">{t("account.watchList.comingSoon")}</ButtonLink>}
        >
          {t("account.watchList.emptyNote")}
        </Empty>
      ) : (
        <ul>
          {movies.map((movie) => (
            <WatchedRow key={movie.id} movie={movie} />
          ))}
        </ul>
      )}
    </>
  );
}
