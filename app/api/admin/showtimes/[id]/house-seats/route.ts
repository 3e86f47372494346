import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { listHouseSeats } from "@/lib/claims/list-house-seats";
import { database } from "@/lib/database";

/** Which seats of a showtime the house keeps, and why: for who sells there, and empty for anyone else. */
export const GET = async (_: Request, { params }: RouteContext<"/api/admin/showtimes/[id]/house-seats">) =>
  respond(async () => {
    const staff = await requireSeller();
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const seats = await listHouseSeats(database(), { staff, showtimeId: id.data });
    return Response.json(seats, { headers: { "Cache-Control": "private, no-store" } });
  });
