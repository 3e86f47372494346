import type { Metadata } from "next";
import { z } from "zod";
import { NoTheater } from "@/app/localized/[language]/admin/_lists/no-theater";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { listCounterDay } from "@/lib/box-office/list-counter-day";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatFullDay } from "@/lib/zoned-time";
import { DayLinks } from "./_components/day-links";
import { ScreenDay } from "./_components/screen-day";

export const generateMetadata = (): Metadata => ({ title: t("boxOffice.title") });

const query = z.object({ day: z.iso.date().or(z.literal("today")).catch("today") });

/** What plays today, screen by screen, and how full it is: the way to the till of each showtime. */
export default async function BoxOfficePage({
  searchParams,
}: PageProps<"/localized/[language]/admin/box-office">) {
  const staff = await requireSeller();
  const { day } = query.parse({ day: "today", ...(await searchParams) });
  const now = await currentTime();
  const theaterDays = await listCounterDay(database(), { staff, day, now });
  const [first] = theaterDays;
  return (
    <>
      <PageTitle
        lead={t("boxOffice.lead")}
        action={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/admin/box-office/reservations" variant="quiet">
              {t("boxOffice.toReservations")}
            </ButtonLink>
            <ButtonLink href="/admin/box-office/shifts" variant="quiet">
              {t("boxOffice.toShifts")}
            </ButtonLink>
          </div>
        }
      >
        {t("boxOffice.title")}
      </PageTitle>
      {first && <DayLinks day={first.day} isToday={day === "today"} />}
      {theaterDays.map(({ theater, day, screens }) => (
        <section key={theater.id} aria-labelledby={`theater-${theater.id}`} className="mb-12">
          <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-8">
            <h2 id={`theater-${theater.id}`} className="font-display text-xl">
              {theater.name}
            </h2>
            <p className="text-ink-soft text-sm">{formatFullDay(Date.parse(`${day}T12:00:00Z`), "UTC")}</p>
          </header>
          {screens.length === 0 && (
            <p className="border-line border-y py-6 text-ink-soft">{t("boxOffice.nothingOn")}</p>
          )}
          {screens.map((screen) => (
            <ScreenDay key={screen.id} screen={screen} day={day} timeZone={theater.timeZone} now={now} />
          ))}
        </section>
      ))}
      {!first && <NoTheater>{t("boxOffice.noTheater")}</NoTheater>}
    </>
  );
}
