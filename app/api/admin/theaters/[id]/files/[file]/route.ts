import { notFound } from "next/navigation";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { streamText } from "@/app/_http/stream-text";
import { csvOf, jsonOf } from "@/app/admin/_data/data-files";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { readTable } from "@/lib/reports/theater-data/read-table";
import { DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";

/** What a theater has, as a file: one table as CSV, or all of it as JSON. */
export const GET = (request: Request, { params }: RouteContext<"/api/admin/theaters/[id]/files/[file]">) =>
  respond(async () => {
    const staff = await requireManager();
    const { id, file } = await params;
    const theaterId = rowId.safeParse(id);
    const db = database();
    const theater = theaterId.success && (await getTheaterForStaff(db, { staff, theaterId: theaterId.data }));
    if (!theater) notFound();
    const read = (table: DataTable) => readTable(db, { staff, theaterId: theater.id, table });
    const table = DATA_TABLES.find((one) => file === `${one}.csv`);
    if (!table && file !== "all.json") notFound();
    const dialect = new URL(request.url).searchParams.get("cells") === "semicolon" ? "semicolon" : "comma";
    return new Response(streamText(table ? csvOf(read, table, dialect) : jsonOf(read)), {
      headers: {
        "Content-Type": table ? "text/csv; charset=utf-8" : "application/json",
        "Content-Disposition": `attachment; filename="theater-${theater.id}-${file}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
