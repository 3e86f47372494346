import type { Metadata } from "next";
import { after } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { Timeline } from "@/app/localized/[language]/admin/_lists/timeline";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { getDoorState } from "@/lib/door/get-door-state";
import { countHeldNow } from "@/lib/holding/held-now";
import { getWaitingRoom } from "@/lib/holding/waiting/set-waiting-room";
import { t } from "@/lib/i18n/t";
import { countOpen, refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { businessDay } from "@/lib/scheduling/business-day";
import { listStages } from "@/lib/scheduling/list-stages";
import { clockTime, formatFullDay, formatTime, formatZone } from "@/lib/zoned-time";
import { AtTheDoor } from "./_components/at-the-door";
import { EditForm } from "./_components/edit-form";
import { Figures } from "./_components/figures";
import { HeldNow } from "./_components/held-now";
import { showRoom } from "./_components/room-standing";
import { timelineOf } from "./_components/showtime-timeline";
import { StateButtons } from "./_components/state-buttons";
import { StateNotice } from "./_components/state-notice";
import { WaitingRoom } from "./_components/waiting-room";
import { movieOf, requireShowtime } from "./_showtime";

export const generateMetadata = (): Metadata => ({ title: t("showtimes.page.title") });

export default withMessages("app/localized/[language]/admin/showtimes/[id]/page.tsx", ShowtimePage);

async function ShowtimePage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/admin/showtimes/[id]">) {
  const { staff, now, managed } = await requireShowtime(await params);
  const { showtime, timeZone, title, theaterId, theaterName, screenName, sold, held } = managed;
  const { id: showtimeId, startsAt, endsAt, state } = showtime;
  const db = database();
  const [open, stages, movies, heldNow, atTheDoor, room] = await Promise.all([
    state === "cancelled" ? countOpen(db, showtimeId) : 0,
    listStages(db, staff),
    listChoices(db, ""),
    countHeldNow(db, { staff, showtimeId, now }),
    getDoorState(db, { staff, showtimeId }),
    getWaitingRoom(db, { staff, showtimeId, now }),
  ]);
  // whoever looks next goes on with what was interrupted
  if (open > 0) after(() => refundCancelled(db, { showtimeId, userId: null, now }));
  const stage = stages.find(({ id }) => id === theaterId);
  const wall = { day: businessDay(startsAt, managed), time: clockTime(startsAt, timeZone) };
  const when = {
    day: formatFullDay(startsAt, timeZone),
    from: formatTime(startsAt, timeZone),
    until: formatTime(endsAt, timeZone),
  };
  const where = { theater: theaterName, screen: screenName };
  const isToCome = startsAt > now && state !== "cancelled";
  return (
    <>
      <PageTitle
        eyebrow={t("showtimes.page.place", where)}
        lead={t("showtimes.page.times", { ...when, zone: formatZone(startsAt, timeZone) })}
        action={
          <ButtonLink variant="quiet" href={`/admin/schedule?theater=${theaterId}&day=${wall.day}`}>
            {t("showtimes.page.itsDay")}
          </ButtonLink>
        }
      >
        {title}
      </PageTitle>
      {"scheduled" in (await searchParams) && (
        <div className="mb-6">
          <Notice
            tone="ok"
            title={t(state === "draft" ? "showtimes.page.keptAsDraft" : "showtimes.page.onSale")}
          >
            {t("showtimes.page.scheduled", { movie: title, ...when, ...where })}
          </Notice>
        </div>
      )}
      <StateNotice managed={managed} open={open} now={now} />
      <Figures managed={managed} />
      <HeldNow held={heldNow} showtimeId={showtimeId} />
      <AtTheDoor state={atTheDoor} showtimeId={showtimeId} timeZone={timeZone} />
      <StateButtons {...{ showtime, sold, held, theaterId, now }} wasWanted={managed.wasWanted} />
      {isToCome && (
        // its fields are those of the room as it is
        <WaitingRoom
          key={room ? `${room.opensAt} ${room.capacity} ${room.drawnAt}` : "none"}
          {...{ showtimeId, theaterName, ...showRoom(room, { timeZone, now }) }}
        />
      )}
      {isToCome && stage && (
        <section aria-labelledby="edit" className="mt-12">
          <h2 id="edit" className="mb-4 font-display text-xl">
            {t("showtimes.page.edit")}
          </h2>
          <EditForm
            key={showtime.revision}
            showtime={showtime}
            stage={stage}
            movies={movies}
            movie={movieOf(managed)}
            formats={SHOWTIME_FORMATS}
            wall={wall}
            isLocked={sold + held > 0}
            priceCardName={managed.priceCardName}
          />
        </section>
      )}
      {managed.timeline.length > 0 && (
        <section aria-labelledby="timeline" className="mt-12">
          <h2 id="timeline" className="mb-4 font-display text-xl">
            {t("showtimes.page.timeline")}
          </h2>
          <Timeline label={t("showtimes.page.timeline")} events={timelineOf(managed)} />
        </section>
      )}
    </>
  );
}
