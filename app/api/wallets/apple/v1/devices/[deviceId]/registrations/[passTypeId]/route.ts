import type { NextRequest } from "next/server";
import { z } from "zod";
import { refusedAs, toDevice } from "@/app/api/wallets/apple/v1/_service";
import { database } from "@/lib/database";
import { deviceId as id } from "@/lib/wallets/device-input";
import { listChangedPasses } from "@/lib/wallets/list-changed-passes";

/** What we told it before: a version, as text. */
const asked = z.object({ deviceId: id, since: z.coerce.number().int().nonnegative() });

/** Which passes of a device have changed since it last asked; 204 of none. Its id, which nobody else knows, lets it ask. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/wallets/apple/v1/devices/[deviceId]/registrations/[passTypeId]">,
) {
  const { deviceId, passTypeId } = await params;
  return toDevice(passTypeId, async () => {
    const since = new URL(request.url).searchParams.get("passesUpdatedSince") ?? "0";
    const read = asked.safeParse({ deviceId, since });
    if (!read.success) return refusedAs("invalid-input");
    const { passIds, version } = await listChangedPasses(database(), read.data);
    if (passIds.length === 0) return new Response(null, { status: 204 });
    return Response.json(
      { serialNumbers: passIds, lastUpdated: String(version) },
      { headers: { "Cache-Control": "private, no-store" } },
    );
  });
}
