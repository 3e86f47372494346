import type { Metadata } from "next";
import { z } from "zod";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { homeOf } from "@/lib/accounts/permissions";
import { requireStaff } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheaterDays } from "@/lib/overview/list-theater-days";
import { getSetUp } from "@/lib/overview/set-up";
import { redirect } from "@/lib/redirect";
import { formatDay } from "@/lib/zoned-time";
import { DayStrip } from "./_overview/day-strip";
import { SetUpChecklist } from "./_overview/set-up-checklist";
import { readClosedOnline, SetUpNotices } from "./_overview/set-up-notices";
import { TheaterDayTable } from "./_overview/theater-day-table";
import { readToday, Today } from "./_overview/today";

export const generateMetadata = (): Metadata => ({ title: t("staff.dashboard.today") });

const query = z.object({ day: z.iso.date().or(z.literal("today")).catch("today") });

/** What happens today, what needs a look, and any other day's table; a new site is led to its first. */
export default async function TodayPage({ searchParams }: PageProps<"/localized/[language]/admin">) {
  const staff = await requireStaff();
  if (!staff.may.includes("manage")) redirect(homeOf(staff.may));
  const { day } = query.parse({ day: "today", ...(await searchParams) });
  const now = await currentTime();
  const [setUp, theaterDays, todays, closed] = await Promise.all([
    getSetUp(database(), staff),
    listTheaterDays(database(), { staff, now, day }),
    day === "today" ? readToday({ staff, now }) : null,
    readClosedOnline(staff),
  ]);
  if (setUp)
    return (
      <>
        <PageTitle lead={t("staff.dashboard.setUpLead")}>
          {rich("staff.dashboard.welcome", { name: staff.name, bdi: (name) => <bdi>{name}</bdi> })}
        </PageTitle>
        <SetUpNotices staff={staff} closed={closed} />
        <SetUpChecklist setUp={setUp} />
      </>
    );
  const shown = theaterDays[0]?.day ?? "";
  return (
    <>
      <PageTitle
        action={
          <ButtonLink href={`/admin/showtimes/new?day=${shown}`}>{t("staff.dashboard.schedule")}</ButtonLink>
        }
      >
        {day === "today" || !shown
          ? t("staff.dashboard.today")
          : formatDay(Date.parse(`${shown}T12:00:00Z`), "UTC")}
      </PageTitle>
      <SetUpNotices staff={staff} closed={closed} />
      {shown && <DayStrip day={shown} isToday={day === "today"} />}
      {theaterDays.length === 0 && (
        <Empty title={t("staff.dashboard.noneOpen")}>{t("staff.dashboard.noneOpenHint")}</Empty>
      )}
      {todays ? (
        <Today {...todays} theaterDays={theaterDays} isAdmin={staff.isAdmin} now={now} />
      ) : (
        theaterDays.map((theaterDay) => (
          <TheaterDayTable key={theaterDay.theater.id} theaterDay={theaterDay} now={now} />
        ))
      )}
    </>
  );
}
