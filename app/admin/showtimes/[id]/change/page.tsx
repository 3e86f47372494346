import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { businessDay } from "@/lib/scheduling/business-day";
import { listStages } from "@/lib/scheduling/list-stages";
import { fromInstant } from "@/lib/scheduling/wall-clock";
import { formatFullDay, formatTime } from "@/lib/zoned-time";
import { movieOf, requireShowtime } from "../_showtime";
import { ChangeForm } from "./_components/change-form";

export const metadata: Metadata = { title: "Change a sold showtime" };

const query = z.object({
  screen: z.coerce.number().int().positive().optional().catch(undefined),
  /** An instant: where it was dropped on the board. */
  at: z.coerce.number().int().positive().max(8_000_000_000_000).optional().catch(undefined),
});

/** The explicit step before anything that was sold is changed. */
export default async function ChangePage({
  params,
  searchParams,
}: PageProps<"/admin/showtimes/[id]/change">) {
  const { staff, now, managed } = await requireShowtime(await params);
  const { showtime, title, timeZone, screenName, theaterId, sales, sold } = managed;
  if (showtime.state === "cancelled" || showtime.startsAt <= now) redirect(`/admin/showtimes/${showtime.id}`);
  const { screen = showtime.screenId, at = showtime.startsAt } = query.parse(await searchParams);
  const [stages, movies] = await Promise.all([listStages(database(), staff), listChoices(database(), "")]);
  const stage = stages.find(({ id }) => id === theaterId);
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            <Link href={`/admin/showtimes/${showtime.id}`} className="link">
              {title}
            </Link>
            {`, ${formatFullDay(showtime.startsAt, timeZone)}, ${formatTime(showtime.startsAt, timeZone)}, ${screenName}`}
          </>
        }
        lead={
          sales.standing === 0
            ? "Nobody has booked it yet. Seats that are held just now are let go."
            : `${sold === 1 ? "One seat is" : `${sold} seats are`} sold in ${sales.standing === 1 ? "one booking" : `${sales.standing} bookings`}. Everyone keeps their seats, is told of the change by e-mail, and may cancel free of charge until the start.`
        }
      >
        Change it and tell customers
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
          Leave it as it is
        </ButtonLink>
      </p>
    </>
  );
}
