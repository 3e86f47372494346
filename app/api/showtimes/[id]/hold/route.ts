import type { NextRequest } from "next/server";
import type { HoldStanding } from "@/app/(site)/_components/read-hold";
import { urlId } from "@/app/(site)/checkout/_url-id";
import { tellHold } from "@/app/(site)/showtimes/[id]/_held-seats";
import { respond } from "@/app/api/_respond";
import { rowId } from "@/app/api/_row-id";
import { getHolder } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { findHoldPayment } from "@/lib/payments/queries";
import { getHold } from "@/lib/seating/queries";

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
