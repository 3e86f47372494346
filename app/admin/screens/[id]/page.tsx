import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { rowId } from "@/app/api/_row-id";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listScreenShowtimes } from "@/lib/seating/list-screen-showtimes";
import { getLayout, getScreen, listLayoutVersions } from "@/lib/venues/get-screen";
import { OlderShowtimes } from "./_components/older-showtimes";
import { RoomDrawing } from "./_components/room-drawing";
import { Versions } from "./_components/versions";

export const metadata: Metadata = { title: "Screen" };

const count = z.coerce.number().int().min(0).optional().catch(undefined);
const query = z.object({ saved: count, moved: count });

export default async function ScreenPage({ params, searchParams }: PageProps<"/admin/screens/[id]">) {
  const steward = await requireManager();
  const id = rowId.safeParse((await params).id);
  const screen = id.success ? await getScreen(database(), { steward, screenId: id.data }) : null;
  if (!screen) notFound();
  const { saved, moved } = query.parse(await searchParams);
  const { timeZone } = screen;
  const [versions, layout, showtimes] = await Promise.all([
    listLayoutVersions(database(), screen.id),
    getLayout(database(), screen.id),
    listScreenShowtimes(database(), { screenId: screen.id, now: await currentTime() }),
  ]);
  const newest = versions[0]?.version ?? 0;
  const older = showtimes.filter(({ version }) => version !== newest);
  const byVersion = Map.groupBy(showtimes, ({ version }) => version);
  const playing = new Map([...byVersion].map(([version, list]) => [version, list.length]));
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
      {saved === newest && saved > 0 && (
        <div className="mb-8">
          <Notice tone="ok" title={`Version ${saved} is saved`}>
            {moved === 1 ? "1 showtime plays" : `${moved ?? 0} showtimes play`} on it from now on.
          </Notice>
        </div>
      )}
      {!layout ? (
        <Empty title="No seats yet" action={<ButtonLink href={editHref}>Draw the layout</ButtonLink>}>
          Before anything can play here the screen needs its seats. Draw them, begin with a template, or
          import a plan.
        </Empty>
      ) : (
        <div className="flex flex-col gap-12">
          <RoomDrawing seats={layout.seats} label={`The ${layout.seats.length} seats of ${screen.name}`} />
          <section aria-labelledby="versions">
            <h2 id="versions" className="mb-2 font-display text-xl">
              Versions
            </h2>
            <Versions screenId={screen.id} {...{ versions, timeZone, playing }} />
          </section>
          <section aria-labelledby="to-come">
            <h2 id="to-come" className="mb-2 font-display text-xl">
              Showtimes to come
            </h2>
            <p className="mb-4 text-ink-soft">
              {showtimes.length - older.length} of {showtimes.length} play on version {newest}.
              {older.length > 0 && " These kept their own when they had sales:"}
            </p>
            {older.length > 0 && (
              <OlderShowtimes screenId={screen.id} showtimes={older} {...{ newest, timeZone }} />
            )}
          </section>
        </div>
      )}
    </>
  );
}
