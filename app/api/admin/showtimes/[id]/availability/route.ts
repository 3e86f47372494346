import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { tellAvailability } from "@/app/api/_tell-availability";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { NOT_THEIRS, noteRefused } from "@/lib/refused-access";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";

/** Every seat's state as customers are told it, of drafts too: for who sells there. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/admin/showtimes/[id]/availability">,
) =>
  respond(async () => {
    const staff = await requireSeller();
    const id = rowId.safeParse((await params).id);
    const showtime = id.success && (await getShowtimeToSell(database(), { staff, showtimeId: id.data }));
    if (!showtime) {
      noteRefused({ by: staff, why: NOT_THEIRS });
      return new Response("No such showtime.", { status: 404 });
    }
    const asked = { showtimeId: showtime.showtimeId, knownTag: request.headers.get("if-none-match") };
    const answer = await tellAvailability(
      database(),
      { ...asked, now: await currentTime() },
      { isForStaff: true },
    );
    // a browser keeps it for its tag, and nobody in between
    if (answer.headers.has("etag")) answer.headers.set("Cache-Control", "private, no-cache");
    return answer;
  });
