import type { Metadata } from "next";
import { rowId } from "@/app/_http/row-id";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireStaff } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getDoor } from "@/lib/door/get-door";
import { getDoorState } from "@/lib/door/get-door-state";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { Scanner } from "./_components/scanner";

export const metadata: Metadata = { title: "Door" };

/** The door of one showtime. */
export default async function DoorPage({ params }: PageProps<"/admin/door/[showtimeId]">) {
  const staff = await requireStaff();
  const id = rowId.safeParse((await params).showtimeId);
  if (!id.success) return notTheirs();
  const showtimeId = id.data;
  const [door, state] = await Promise.all([
    getDoor(database(), { staff, showtimeId }),
    getDoorState(database(), { staff, showtimeId }),
  ]);
  if (!door || !state) return notTheirs();
  const { startsAt, endsAt, timeZone, certificate, movieTitle, screenName, theaterName, format } = door;
  return (
    <>
      <PageTitle
        eyebrow={
          // a whole new page, for what only the scanner's page may load
          <a href="/admin/door" className="link">
            All doors of today
          </a>
        }
        lead={
          <>
            <strong className="text-ink">
              {screenName}, {formatTime(startsAt, timeZone)}
            </strong>
            , {formatDay(startsAt, timeZone)}, {theaterName} · {format}
            {certificate && ` · Certificate ${certificate}`}
            {door.state === "cancelled" && <strong className="text-danger"> · Cancelled</strong>}
          </>
        }
      >
        {movieTitle}
      </PageTitle>
      <Scanner
        showtimeId={showtimeId}
        endsAt={endsAt}
        facts={{ startsAt, timeZone, certificate }}
        initial={state}
        userId={staff.userId}
        who={staff.name}
      />
    </>
  );
}
