import { refusedAs, toDevice, tokenOf } from "@/app/api/wallets/apple/v1/_service";
import { getPassBooking } from "@/lib/bookings/get-pass-booking";
import { isPassToken } from "@/lib/bookings/wallet-pass";
import { SECOND_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { getPassVersion } from "@/lib/wallets/get-pass-version";
import { applePasses } from "@/lib/words/tickets/wallet/apple-pass";

/** September 2001: whatever the version, no answer of ours is of a time to come. */
const FIRST_MS = 1_000_000_000 * SECOND_MS;

/**
 * A version as a date of HTTP, which knows seconds alone: two changes within one of them, or on a clock that was set
 * back, are two dates all the same.
 */
const dateOf = (version: number): number => FIRST_MS + version * SECOND_MS;

/** A pass as its ticket is now; 304 for a device that has it so. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/wallets/apple/v1/passes/[passTypeId]/[passId]">,
) {
  const { passTypeId, passId } = await params;
  return toDevice(passTypeId, async (keys) => {
    if (!isPassToken(passId, tokenOf(request))) return refusedAs("not-allowed");
    // before its ticket, so that the pass is of this version at least
    const version = await getPassVersion(database(), passId);
    if (version === null) return refusedAs("not-found");
    const had = Date.parse(request.headers.get("if-modified-since") ?? "");
    if (had >= dateOf(version)) return new Response(null, { status: 304 });
    const booking = await getPassBooking(database(), passId);
    const file = booking && applePasses(booking, keys);
    if (!file) return refusedAs("not-found");
    return new Response(file.body, {
      headers: {
        "Content-Type": file.type,
        "Last-Modified": new Date(dateOf(version)).toUTCString(),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
