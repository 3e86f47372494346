import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { businessDay } from "@/lib/scheduling/business-day";
import { listStages } from "@/lib/scheduling/list-stages";
import { fromInstant } from "@/lib/scheduling/wall-clock";
import { WhichShowtime } from "../_components/which-showtime";
import { movieOf, requireShowtime } from "../_showtime";
import { ChangeForm } from "./_components/change-form";

export const generateMetadata = (): Metadata => ({ title: t("showtimes.change.title") });

const query = z.object({
  screen: z.coerce.number().int().positive().optional().catch(undefined),
  /** An instant: where it was dropped on the board. */
  at: z.coerce.number().int().positive().max(8_000_000_000_000).optional().catch(undefined),
});

/** The explicit step before anything that was sold is changed. */
export default withMessages("app/localized/[language]/admin/showtimes/[id]/change/page.tsx", ChangePage);

async function ChangePage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/admin/showtimes/[id]/change">) {
  const { staff, now, managed } = await requireShowtime(await params);
  const { showtime, timeZone, theaterId, sales, sold } = managed;
  if (showtime.state === "cancelled" || showtime.startsAt <= now) redirect(`/admin/showtimes/${showtime.id}`);
  const { screen = showtime.screenId, at = showtime.startsAt } = query.parse(await searchParams);
  const [stages, movies] = await Promise.all([listStages(database(), staff), listChoices(database(), "")]);
  const stage = stages.find(({ id }) => id === theaterId);
  return (
    <>
      <PageTitle
        eyebrow={<WhichShowtime managed={managed} />}
        lead={
          sales.standing === 0
            ? t("showtimes.change.nobodyBooked")
            : t("showtimes.change.lead", { seats: sold, bookings: sales.standing })
        }
      >
        {t("showtimes.change.heading")}
      </PageTitle>
      {stage && (
        <ChangeForm
          showtime={{ ...showtime, screenId: screen }}
          stage={stage}
          movies={movies}
          movie={movieOf(managed)}
          formats={SHOWTIME_FORMATS}
          wall={{ ...fromInstant(at, timeZone), day: businessDay(at, managed) }}
          messages={sales.standing - sales.withoutEmail}
          withoutEmail={sales.withoutEmail}
        />
      )}
      <p className="mt-6">
        <ButtonLink variant="quiet" href={`/admin/showtimes/${showtime.id}`}>
          {t("showtimes.change.leave")}
        </ButtonLink>
      </p>
    </>
  );
}
