import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getLayout } from "@/lib/layouts/get-layout";
import { getScreen } from "@/lib/layouts/get-screen";
import { writePlan } from "@/lib/layouts/write-plan";
import { NOT_THEIRS, noteRefused } from "@/lib/refused-access";

const query = z.coerce.number().int().positive().max(1_000_000).optional();

/** A version of a screen's layout, the newest unless one is asked for, as a seating plan file. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/localized/[language]/admin/screens/[id]/plan">,
) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const version = query.safeParse(new URL(request.url).searchParams.get("version") ?? undefined);
  if (!id.success || !version.success) return notTheirs();
  return respond(async () => {
    const screen = await getScreen(database(), { staff, screenId: id.data });
    const layout = screen && (await getLayout(database(), screen.id, version.data));
    if (!screen || !layout) {
      noteRefused({ by: staff, why: NOT_THEIRS });
      return new Response(t("screens.noSuchLayout"), { status: 404 });
    }
    const name = `${screen.theaterName}, ${screen.name}`;
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-v${layout.version}.json`;
    return new Response(JSON.stringify(writePlan(name, layout.seats, layout.plan), null, 2), {
      headers: {
        "Content-Type": "application/json",
        "Content-Disposition": `attachment; filename="${file}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
