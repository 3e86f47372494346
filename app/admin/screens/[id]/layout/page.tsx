import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { rowId } from "@/app/_http/row-id";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getLayout, type Layout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { toWire } from "@/lib/layouts/wire-seats";
import { LayoutEditor } from "./_components/layout-editor";

export const metadata: Metadata = { title: "Layout" };

const query = z.object({ from: z.coerce.number().int().positive().optional().catch(undefined) });

const asProps = ({ version, seats, plan }: Layout) => ({ version, seats: toWire(seats), plan });

export default async function LayoutPage({ params, searchParams }: PageProps<"/admin/screens/[id]/layout">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const screen = id.success ? await getScreen(database(), { staff, screenId: id.data }) : null;
  if (!screen) return notTheirs();
  const { from } = query.parse(await searchParams);
  const [newest, asked] = await Promise.all([
    getLayout(database(), screen.id),
    from ? getLayout(database(), screen.id, from) : null,
  ]);
  const earlier = asked && asked.version !== newest?.version ? asked : null;
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            <Link href={`/admin/theaters/${screen.theaterId}`} className="link">
              {screen.theaterName}
            </Link>
            {", "}
            <Link href={`/admin/screens/${screen.id}`} className="link">
              {screen.name}
            </Link>
          </>
        }
        lead={
          earlier
            ? `Version ${earlier.version} once more, to be saved as version ${(newest?.version ?? 0) + 1}.`
            : newest
              ? `From version ${newest.version}. What you save becomes version ${newest.version + 1}.`
              : "This screen has no seats yet."
        }
      >
        Layout
      </PageTitle>
      <LayoutEditor
        key={`${screen.id} ${newest?.version ?? 0} ${earlier?.version ?? 0}`}
        screen={screen}
        base={newest ? asProps(newest) : { version: 0, seats: [], plan: null }}
        restored={earlier && asProps(earlier)}
      />
    </>
  );
}
