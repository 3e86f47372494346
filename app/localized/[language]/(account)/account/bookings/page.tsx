import type { Metadata } from "next";
import { z } from "zod";
import { BookingRow } from "@/app/localized/[language]/(account)/account/_components/booking-row";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { listBookings } from "@/lib/bookings/list-bookings";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { Tab } from "./_components/tab";

export const generateMetadata = (): Metadata => ({ title: t("account.bookings.title") });

const query = z.object({
  when: z.enum(["upcoming", "past"]).catch("upcoming"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export default async function BookingsPage({
  searchParams,
}: PageProps<"/localized/[language]/account/bookings">) {
  const user = await requireUser("/account/bookings");
  const { when, page: asked } = query.parse(await searchParams);
  const now = await currentTime();
  const list = await listBookings(database(), { userId: user.id, when, page: asked, now });
  return (
    <>
      <PageTitle lead={t("account.bookings.lead")}>{t("account.bookings.title")}</PageTitle>
      <nav aria-label={t("account.bookings.which")} className="flex gap-6 border-line border-b">
        <Tab href="/account/bookings" current={when === "upcoming"} label={t("account.bookings.upcoming")} />
        <Tab
          href="/account/bookings?when=past"
          current={when === "past"}
          label={t("account.bookings.past")}
        />
      </nav>
      {list.bookings.length === 0 ? (
        <div className="mt-6">
          <Empty
            title={t("account.bookings.none")}
            action={<ButtonLink href="/">{t("account.visits.seeWhatIsOn")}</ButtonLink>}
          >
            {when === "upcoming" ? t("account.bookings.noneUpcoming") : t("account.bookings.nonePast")}
          </Empty>
        </div>
      ) : (
        <ul>
          {list.bookings.map((booking) => (
            <BookingRow key={booking.id} booking={booking} now={now} />
          ))}
        </ul>
      )}
      <Pager
        page={list.page}
        pageCount={list.pages}
        hrefFor={(page) => `/account/bookings?when=${when}&page=${page}`}
      />
    </>
  );
}
