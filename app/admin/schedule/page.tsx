import type { Metadata } from "next";
import { NoTheater } from "@/app/admin/_lists/no-theater";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { getScheduleDay } from "@/lib/programme/get-schedule-day";
import { listCaptionsGaps } from "@/lib/programme/list-captions-gaps";
import { formatFullDay } from "@/lib/zoned-time";
import { CaptionsNotice } from "./_components/captions-notice";
import { ClockChange } from "./_components/clock-change";
import { DayBoard } from "./_components/day-board";
import { DayPicker, ScheduleTabs } from "./_components/schedule-head";
import { readScheduleView } from "./_schedule-view";

export const metadata: Metadata = { title: "Schedule" };

/** A theater's day, screen by screen. */
export default async function SchedulePage({ searchParams }: PageProps<"/admin/schedule">) {
  const staff = await requireManager();
  const { stages, stage, day: asked, now } = await readScheduleView(staff, await searchParams);
  if (!stage)
    return (
      <>
        <PageTitle>Schedule</PageTitle>
        <NoTheater>Its days will be planned here, screen by screen.</NoTheater>
      </>
    );
  const its = { theaterId: stage.id, clock: stage, day: asked, staff };
  const [day, movies, weeks] = await Promise.all([
    getScheduleDay(database(), { ...its, now }),
    listChoices(database(), ""),
    listCaptionsGaps(database(), { ...its, rule: stage.captionsRule }),
  ]);
  if (!day) return notTheirs();
  const at = { theater: stage.id, day: asked };
  const made = Number((await searchParams).made);
  return (
    <>
      <PageTitle
        eyebrow={stage.name}
        action={
          <ButtonLink href={`/admin/showtimes/new?theater=${stage.id}&day=${asked}`}>
            Schedule a showtime
          </ButtonLink>
        }
      >
        {formatFullDay(Date.parse(`${asked}T12:00:00Z`), "UTC")}
      </PageTitle>
      <ScheduleTabs here="/admin/schedule" at={at} />
      <DayPicker path="/admin/schedule" at={at} theaters={stages} />
      {made > 0 && (
        <div className="mb-6">
          <Notice tone="ok" title={made === 1 ? "One showtime was made" : `${made} showtimes were made`}>
            Drafts are shown to customers once you put them on sale.
          </Notice>
        </div>
      )}
      <CaptionsNotice weeks={weeks} theaterId={stage.id} />
      <ClockChange from={day.from} until={day.until} />
      {day.screens.length === 0 ? (
        <Empty
          title="No screens yet"
          action={<ButtonLink href={`/admin/theaters/${stage.id}`}>Go to {stage.name}</ButtonLink>}
        >
          A showtime needs a screen to play on. Add one to {stage.name} first.
        </Empty>
      ) : (
        <DayBoard key={`${stage.id} ${asked}`} day={day} movies={movies} now={now} />
      )}
    </>
  );
}
