import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { streamText } from "@/app/_http/stream-text";
import { csvOf, jsonOf } from "@/app/localized/[language]/admin/_data/data-files";
import { confirmPath } from "@/lib/accounts/sessions/sign-in-path";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { redirect } from "@/lib/redirect";
import { openTheaterData } from "@/lib/reports/theater-data/open-theater-data";
import { DATA_TABLES } from "@/lib/reports/theater-data/tables";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";

/** What a theater has, as a file: one table as CSV, or all of it as JSON. */
export const GET = (request: Request, { params }: RouteContext<"/api/admin/theaters/[id]/files/[file]">) =>
  respond(async () => {
    const staff = await requireManager();
    const { id, file } = await params;
    const theaterId = rowId.safeParse(id);
    const db = database();
    const theater = theaterId.success && (await getTheaterForStaff(db, { staff, theaterId: theaterId.data }));
    if (!theater) return notTheirs();
    const table = DATA_TABLES.find((one) => file === `${one}.csv`);
    if (!table && file !== "all.json") return notTheirs();
    const asked = { staff, theaterId: theater.id, now: await currentTime() };
    const open = await openTheaterData(db, asked);
    if (!open.ok) redirect(confirmPath(`/admin/theaters/${theater.id}`));
    const dialect = new URL(request.url).searchParams.get("cells") === "semicolon" ? "semicolon" : "comma";
    return new Response(streamText(table ? csvOf(open.value, table, dialect) : jsonOf(open.value)), {
      headers: {
        "Content-Type": table ? "text/csv; charset=utf-8" : "application/json",
        "Content-Disposition": `attachment; filename="theater-${theater.id}-${file}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
