import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page-title";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { plainReference } from "@/lib/bookings/reference";
import { listReservations } from "@/lib/bookings/reservations/list-reservations";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { ReservationsTable } from "./_components/reservations-table";

export const generateMetadata = (): Metadata => ({ title: t("boxOffice.reservations.title") });

const query = z.object({
  q: z.string().trim().max(200).catch(""),
  showtime: z.coerce.number().int().positive().optional().catch(undefined),
});

/** What waits to be paid at the counter; one that is named by its reference opens at once. */
export default withMessages(
  "app/localized/[language]/admin/box-office/reservations/page.tsx",
  ReservationsPage,
);

async function ReservationsPage({
  searchParams,
}: PageProps<"/localized/[language]/admin/box-office/reservations">) {
  const staff = await requireSeller();
  const { q, showtime } = query.parse({ q: "", ...(await searchParams) });
  const now = await currentTime();
  const found = await listReservations(database(), {
    ...{ staff, typed: q, now },
    ...(showtime !== undefined && { showtimeId: showtime }),
  });
  const [only] = found;
  if (found.length === 1 && only?.reference === plainReference(q))
    redirect(`/admin/box-office/reservations/${only.id}`);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office" className="link">
            {t("boxOffice.title")}
          </Link>
        }
        lead={t("boxOffice.reservations.lead")}
      >
        {t("boxOffice.reservations.title")}
      </PageTitle>
      <Filters action="/admin/box-office/reservations" label={t("boxOffice.reservations.find")}>
        <Field
          label={t("boxOffice.reservations.search")}
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t("boxOffice.reservations.searchExample")}
          maxLength={200}
          autoComplete="off"
          className="min-w-0 grow basis-full sm:basis-64 sm:grow-0"
        />
        {showtime !== undefined && <input type="hidden" name="showtime" value={showtime} />}
      </Filters>
      {found.length > 0 ? (
        <ReservationsTable reservations={found} />
      ) : (
        <Empty title={q ? t("boxOffice.reservations.noneLikeThat") : t("boxOffice.reservations.none")}>
          {q ? t("boxOffice.reservations.noneLikeThatHint") : t("boxOffice.reservations.noneHint")}
        </Empty>
      )}
    </>
  );
}
