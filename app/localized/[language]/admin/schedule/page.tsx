import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { NoTheater } from "@/app/localized/[language]/admin/_lists/no-theater";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getScheduleDay } from "@/lib/programme/get-schedule-day";
import { listCaptionsGaps } from "@/lib/programme/list-captions-gaps";
import { formatFullDay } from "@/lib/zoned-time";
import { CaptionsNotice } from "./_components/captions-notice";
import { ClockChange } from "./_components/clock-change";
import { DayBoard } from "./_components/day-board";
import { DayPicker, ScheduleTabs } from "./_components/schedule-head";
import { readScheduleView } from "./_schedule-view";

export const generateMetadata = (): Metadata => ({ title: t("schedule.title") });

/** A theater's day, screen by screen. */
export default withMessages("app/localized/[language]/admin/schedule/page.tsx", SchedulePage);

async function SchedulePage({ searchParams }: PageProps<"/localized/[language]/admin/schedule">) {
  const staff = await requireManager();
  const { stages, stage, day: asked, now } = await readScheduleView(staff, await searchParams);
  if (!stage)
    return (
      <>
        <PageTitle>{t("schedule.title")}</PageTitle>
        <NoTheater>{t("schedule.noTheater")}</NoTheater>
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
            {t("schedule.scheduleShowtime")}
          </ButtonLink>
        }
      >
        {formatFullDay(Date.parse(`${asked}T12:00:00Z`), "UTC")}
      </PageTitle>
      <ScheduleTabs here="/admin/schedule" at={at} />
      <DayPicker path="/admin/schedule" at={at} theaters={stages} />
      {made > 0 && (
        <div className="mb-6">
          <Notice tone="ok" title={t("schedule.made", { showtimes: made })}>
            {t("schedule.madeNote")}
          </Notice>
        </div>
      )}
      <CaptionsNotice weeks={weeks} theaterId={stage.id} />
      <ClockChange from={day.from} until={day.until} />
      {day.screens.length === 0 ? (
        <Empty
          title={t("schedule.noScreens")}
          action={
            <ButtonLink href={`/admin/theaters/${stage.id}`}>
              {t("schedule.goToTheater", { theater: stage.name })}
            </ButtonLink>
          }
        >
          {t("schedule.needsScreen", { theater: stage.name })}
        </Empty>
      ) : (
        <DayBoard key={`${stage.id} ${asked}`} day={day} movies={movies} now={now} />
      )}
    </>
  );
}
