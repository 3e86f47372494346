import type { NextRequest } from "next/server";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { urlId } from "@/app/_http/url-id";
import { tellHold } from "@/app/_seat-picking/held-seats";
import type { HoldStanding } from "@/app/_seat-picking/read-hold";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { getHold } from "@/lib/claims/get-hold";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";

/**
 * What the caller holds of a showtime, and the server's clock to count down by; with `?of=` what became of that hold of
 * theirs, if it was paid for.
 */
export const GET = (request: NextRequest, { params }: RouteContext<"/api/showtimes/[id]/hold">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const now = await currentTime();
    const holder = await getHolder();
    const hold = holder && (await getHold(database(), { showtimeId: id.data, holder, now }));
    const own = hold && (await tellHold(database(), hold));
    const holdId = urlId.safeParse(request.nextUrl.searchParams.get("of")).data ?? hold?.id;
    const payment = holder && holdId ? await findHoldPayment(database(), { holdId, holder }) : null;
    return Response.json({ now, hold: own, payment } satisfies HoldStanding, {
      headers: { "Cache-Control": "private, no-store" },
    });
  });
