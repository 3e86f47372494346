import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listStages } from "@/lib/scheduling/list-stages";
import { NewShowtimeForm } from "./_components/new-showtime-form";

export const generateMetadata = (): Metadata => ({ title: t("showtimes.new.title") });

const query = z.object({
  day: z.iso.date().optional().catch(undefined),
  theater: z.coerce.number().int().optional().catch(undefined),
});

export default withMessages("app/localized/[language]/admin/showtimes/new/page.tsx", NewShowtimePage);

async function NewShowtimePage({ searchParams }: PageProps<"/localized/[language]/admin/showtimes/new">) {
  const staff = await requireManager();
  const { day, theater } = query.parse(await searchParams);
  const [all, movies] = await Promise.all([listStages(database(), staff), listChoices(database(), "")]);
  const stages = all.filter(({ screens }) => screens.length > 0);
  const asked = stages.find(({ id }) => id === theater);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/schedule" className="link">
            {t("showtimes.new.schedule")}
          </Link>
        }
        lead={t("showtimes.new.lead")}
      >
        {t("showtimes.new.title")}
      </PageTitle>
      {stages.length === 0 ? (
        <Empty
          title={t("showtimes.new.noScreens")}
          action={<ButtonLink href="/admin/theaters">{t("showtimes.new.goToTheaters")}</ButtonLink>}
        >
          {t("showtimes.new.needsScreen")}
        </Empty>
      ) : (
        <NewShowtimeForm
          stages={stages}
          movies={movies}
          formats={SHOWTIME_FORMATS}
          day={day ?? ""}
          initialScreenId={asked?.screens[0]?.id}
        />
      )}
    </>
  );
}
