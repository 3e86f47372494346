import { respond } from "@/app/api/_respond";
import { rowId } from "@/app/api/_row-id";
import { requireSeller } from "@/lib/accounts/viewer";
import { database } from "@/lib/database";
import { listHouseSeats } from "@/lib/seating/house-seats";

/** Which seats of a showtime the house keeps, and why: for who sells there, and empty for anyone else. */
export const GET = async (_: Request, { params }: RouteContext<"/api/admin/showtimes/[id]/house-seats">) =>
  respond(async () => {
    const steward = await requireSeller();
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const seats = await listHouseSeats(database(), { steward, showtimeId: id.data });
    return Response.json(seats, { headers: { "Cache-Control": "private, no-store" } });
  });
