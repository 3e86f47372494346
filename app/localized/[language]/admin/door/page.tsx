import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireStaff } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import type { Door } from "@/lib/door/door";
import { listDoors } from "@/lib/door/list-doors";
import { t } from "@/lib/i18n/t";
import { businessDay } from "@/lib/scheduling/business-day";
import { formatDay } from "@/lib/zoned-time";
import { DoorList } from "./_components/door-list";

export const generateMetadata = (): Metadata => ({ title: t("door.title") });

/** Today's showtimes of the theaters whose door someone keeps, and how many are in. */
export default withMessages("app/localized/[language]/admin/door/page.tsx", DoorsPage);

async function DoorsPage() {
  const staff = await requireStaff();
  const now = await currentTime();
  const doors = await listDoors(database(), { staff, now });
  const theaters = [...Map.groupBy(doors, ({ theaterId }) => theaterId)].map(
    ([id, own]) => [id, own, businessDay(now, own[0] as Door)] as const,
  );
  return (
    <>
      <PageTitle lead={t("door.lead")}>{t("door.title")}</PageTitle>
      {theaters.length === 0 && <Empty title={t("door.none")}>{t("door.noneHint")}</Empty>}
      {theaters.map(([id, own, today]) => (
        <section key={id} aria-labelledby={`theater-${id}`} className="mb-12">
          <h2 id={`theater-${id}`} className="mb-3 font-display text-xl">
            {own[0]?.theaterName}
            <span className="ms-3 font-sans text-base text-ink-soft">
              {formatDay(Date.parse(`${today}T12:00:00Z`), "UTC")}
            </span>
          </h2>
          <DoorList doors={own} today={today} now={now} />
        </section>
      ))}
    </>
  );
}
