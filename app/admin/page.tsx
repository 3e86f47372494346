import type { Metadata } from "next";
import { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listHouses } from "@/lib/reports/queries";
import { DayStrip } from "./_components/day-strip";
import { HouseTable } from "./_components/house-table";
import { Scheduled } from "./_components/scheduled";

export const metadata: Metadata = { title: "The day" };

const query = z.object({
  day: z.iso.date().or(z.literal("today")).catch("today"),
  scheduled: z.coerce.number().int().positive().optional().catch(undefined),
});

/** What plays on a day, and how well it has sold. */
export default async function DayPage({ searchParams }: PageProps<"/admin">) {
  await requireAdmin();
  const { day, scheduled } = query.parse({ day: "today", ...(await searchParams) });
  const now = await currentTime();
  const houses = await listHouses(database(), { now, day });
  const shown = houses[0]?.day ?? "";
  return (
    <>
      <PageTitle
        action={<ButtonLink href={`/admin/showtimes/new?day=${shown}`}>Schedule a showtime</ButtonLink>}
      >
        {day === "today" ? "Today" : "The day"}
      </PageTitle>
      {scheduled && <Scheduled houses={houses} id={scheduled} />}
      {shown && <DayStrip day={shown} isToday={day === "today"} />}
      {houses.map((house) => (
        <HouseTable key={house.theater.id} house={house} now={now} marked={scheduled} />
      ))}
    </>
  );
}
