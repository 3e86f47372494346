import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { rich } from "@/components/rich";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireStaff } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getDoor } from "@/lib/door/get-door";
import { getDoorState } from "@/lib/door/get-door-state";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { Scanner } from "./_components/scanner";

export const generateMetadata = (): Metadata => ({ title: t("door.title") });

/** The door of one showtime. */
export default withMessages("app/localized/[language]/admin/door/[showtimeId]/page.tsx", DoorPage);

async function DoorPage({ params }: PageProps<"/localized/[language]/admin/door/[showtimeId]">) {
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
          <a href={localPath("/admin/door")} className="link">
            {t("door.allOfToday")}
          </a>
        }
        lead={
          <>
            {rich("door.about", {
              place: (text) => <strong className="text-ink">{text}</strong>,
              screen: screenName,
              time: formatTime(startsAt, timeZone),
              day: formatDay(startsAt, timeZone),
              theater: theaterName,
              format,
            })}
            {certificate && ` · ${t("door.certificate", { name: certificate })}`}
            {door.state === "cancelled" && <strong className="text-danger"> · {t("door.cancelled")}</strong>}
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
