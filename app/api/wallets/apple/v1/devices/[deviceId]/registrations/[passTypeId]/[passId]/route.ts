import { readJson, unreadBody } from "@/app/api/_read-json";
import { refusedAs, toDevice, tokenOf } from "@/app/api/wallets/apple/v1/_service";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { registerDevice } from "@/lib/wallets/register-device";
import { unregisterDevice } from "@/lib/wallets/unregister-device";

type Context = RouteContext<"/api/wallets/apple/v1/devices/[deviceId]/registrations/[passTypeId]/[passId]">;

const MOST_BYTES = 4_096;

/** Apple Wallet has a pass on a device from now on: 201, or 200 where it had told so before. */
export async function POST(request: Request, { params }: Context) {
  const { deviceId, passTypeId, passId } = await params;
  return toDevice(passTypeId, async () => {
    const body = await readJson(request, { mostBytes: MOST_BYTES });
    if (!body.ok) return unreadBody(body.code);
    const { pushToken } = (body.value ?? {}) as { pushToken: string };
    const asked = { passId, token: tokenOf(request), deviceId, pushToken, now: await currentTime() };
    const registered = await registerDevice(database(), asked);
    if (!registered.ok) return refusedAs(registered.code);
    return new Response(null, { status: registered.value.isNew ? 201 : 200 });
  });
}

/** The pass was taken off that device. */
export async function DELETE(request: Request, { params }: Context) {
  const { deviceId, passTypeId, passId } = await params;
  return toDevice(passTypeId, async () => {
    const gone = await unregisterDevice(database(), { passId, token: tokenOf(request), deviceId });
    return gone.ok ? new Response(null, { status: 200 }) : refusedAs(gone.code);
  });
}
