import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { rowId } from "@/app/_http/row-id";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getLayout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { listLayoutVersions } from "@/lib/layouts/list-layout-versions";
import { listScreenShowtimes } from "@/lib/rooms/list-screen-showtimes";
import { RoomDrawing } from "./_components/room-drawing";
import { Saved } from "./_components/saved";
import { ToCome } from "./_components/to-come";
import { Versions } from "./_components/versions";

export const metadata: Metadata = { title: "Screen" };

const count = z.coerce.number().int().min(0).optional().catch(undefined);
const query = z.object({ saved: count, moved: count });

export default async function ScreenPage({ params, searchParams }: PageProps<"/admin/screens/[id]">) {
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
        action={layout && <ButtonLink href={editHref}>Edit the layout</ButtonLink>}
      >
        {screen.name}
      </PageTitle>
      {saved === newest && saved > 0 && <Saved version={saved} moved={moved ?? 0} />}
      {!layout ? (
        <Empty title="No seats yet" action={<ButtonLink href={editHref}>Draw the layout</ButtonLink>}>
          Before anything can play here the screen needs its seats. Draw them, begin with a template, or
          import a plan.
        </Empty>
      ) : (
        <div className="flex flex-col gap-12">
          <RoomDrawing seats={layout.seats} label={`The ${layout.seats.length} seats of ${screen.name}`} />
          <Versions screenId={screen.id} {...{ versions, showtimes, timeZone }} />
          <ToCome screenId={screen.id} {...{ showtimes, newest, timeZone }} />
        </div>
      )}
    </>
  );
}
