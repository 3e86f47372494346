import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { Filters } from "@/app/admin/_lists/filters";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page-title";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { plainReference } from "@/lib/bookings/reference";
import { listReservations } from "@/lib/bookings/reservations/list-reservations";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { ReservationsTable } from "./_components/reservations-table";

export const metadata: Metadata = { title: "Reservations" };

const query = z.object({
  q: z.string().trim().max(200).catch(""),
  showtime: z.coerce.number().int().positive().optional().catch(undefined),
});

/** What waits to be paid at the counter; one that is named by its reference opens at once. */
export default async function ReservationsPage({
  searchParams,
}: PageProps<"/admin/box-office/reservations">) {
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
            Box office
          </Link>
        }
        lead="Seats that wait to be paid here. Find one by its reference, a name or an e-mail, also when it is over."
      >
        Reservations
      </PageTitle>
      <Filters action="/admin/box-office/reservations" label="Find reservations">
        <Field
          label="Search"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="KX7P-2MQ4, Mabel"
          maxLength={200}
          autoComplete="off"
          className="min-w-0 grow basis-full sm:basis-64 sm:grow-0"
        />
        {showtime !== undefined && <input type="hidden" name="showtime" value={showtime} />}
      </Filters>
      {found.length > 0 ? (
        <ReservationsTable reservations={found} />
      ) : (
        <Empty title={q ? "None like that." : "Nothing is reserved."}>
          {q
            ? "Look at how it is written; a booking that was paid online is among the bookings."
            : "Once customers reserve seats to pay for them here, they stand here until they are paid or lapse. Whether they can is chosen on the theater's page."}
        </Empty>
      )}
    </>
  );
}
