import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { urlId } from "@/app/_http/url-id";
import { asHolder } from "@/app/_seat-picking/answer-seats";
import type { HoldStanding } from "@/app/_seat-picking/read-hold";
import type { SeatsAnswer } from "@/app/_seat-picking/seats-answer";
import { readJson, unreadBody } from "@/app/api/_read-json";
import type { Holder } from "@/lib/accounts/holder";
import { holdMark } from "@/lib/accounts/sessions/hold-mark";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { newVisitorId, visitorCookie } from "@/lib/accounts/sessions/visitor";
import { getHold } from "@/lib/claims/get-hold";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { tellHold } from "@/lib/holding/held-seats";
import { askedOf, heldUntil, MOST_SWAP_BYTES, statusOf, swapSeats } from "@/lib/holding/swap-seats";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";

const privately = { headers: { "Cache-Control": "private, no-store" } };

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
    await mark(holder, { until: heldUntil({ ok: true, hold: own }), now });
    return Response.json({ now, hold: own, payment } satisfies HoldStanding, privately);
  });

/**
 * Takes seats and releases others. Nothing is released unless all are taken. A route and no action: a browser sends
 * one action after the other, and taps do not wait for each other (docs/decisions/014-holds-by-a-route.md). What a
 * guest asks for is answered before it comes here, where a server of ours stands before Next: `lib/server/answer-hold.ts`.
 */
export const POST = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/hold">) =>
  respond(async () => {
    // no page of another site can send this type without being asked first
    if (request.headers.get("content-type") !== "application/json")
      return new Response("Send JSON.", { status: 415 });
    const body = await readJson(request, { mostBytes: MOST_SWAP_BYTES });
    if (!body.ok) return unreadBody(body.code);
    const asked = askedOf((await params).id, body.value);
    const answer = await asHolder(async (by) => {
      const swapped = await swapSeats(database(), { ...asked, ...by });
      await mark(by.holder, { until: heldUntil(swapped), now: by.now });
      return swapped;
    });
    // the first answer brings a cookie and holds nothing; the page asks once more, and a browser that has not kept the
    // cookie holds nothing then either: it could never give the seats back
    if (!answer.ok && answer.code === "cookies-needed") (await cookies()).set(visitorCookie(newVisitorId()));
    return say(answer);
  });

/** Whoever holds seats goes first in a rush. */
async function mark(holder: Holder | null, { until, now }: { until: number | null; now: number }) {
  if (holder && until !== null) (await cookies()).set(holdMark(holder.visitorId, { until, now }));
}

const say = (answer: SeatsAnswer) => Response.json(answer, { ...privately, status: statusOf(answer) });
