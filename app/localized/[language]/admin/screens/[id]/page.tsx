import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getLayout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { listLayoutVersions } from "@/lib/layouts/list-layout-versions";
import { listScreenShowtimes } from "@/lib/rooms/list-screen-showtimes";
import { RoomDrawing } from "./_components/room-drawing";
import { Saved } from "./_components/saved";
import { ToCome } from "./_components/to-come";
import { Versions } from "./_components/versions";

export const generateMetadata = (): Metadata => ({ title: t("screens.title") });

const count = z.coerce.number().int().min(0).optional().catch(undefined);
const query = z.object({ saved: count, moved: count });

export default withMessages("app/localized/[language]/admin/screens/[id]/page.tsx", ScreenPage);

async function ScreenPage({ params, searchParams }: PageProps<"/localized/[language]/admin/screens/[id]">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const screen = id.success ? await getScreen(database(), { staff, screenId: id.data }) : null;
  if (!screen) return notTheirs();
  const { saved, moved } = query.parse(await searchParams);
  const { timeZone } = screen;
  const [versions, layout, showtimes] = await Promise.all([
    listLayoutVersions(database(), screen.id),
    getLayout(database(), screen.id),
    listScreenShowtimes(database(), { screenId: screen.id, now: await currentTime() }),
  ]);
  const newest = versions[0]?.version ?? 0;
  const editHref = `/admin/screens/${screen.id}/layout`;
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href={`/admin/theaters/${screen.theaterId}`} className="link">
            {screen.theaterName}
          </Link>
        }
        action={layout && <ButtonLink href={editHref}>{t("screens.edit")}</ButtonLink>}
      >
        {screen.name}
      </PageTitle>
      {saved === newest && saved > 0 && <Saved version={saved} moved={moved ?? 0} />}
      {!layout ? (
        <Empty
          title={t("screens.noSeats")}
          action={<ButtonLink href={editHref}>{t("screens.draw")}</ButtonLink>}
        >
          {t("screens.noSeatsNote")}
        </Empty>
      ) : (
        <div className="flex flex-col gap-12">
          <RoomDrawing
            seats={layout.seats}
            label={t("screens.picture", { count: layout.seats.length, screen: screen.name })}
          />
          <Versions screenId={screen.id} {...{ versions, showtimes, timeZone }} />
          <ToCome screenId={screen.id} {...{ showtimes, newest, timeZone }} />
        </div>
      )}
    </>
  );
}
