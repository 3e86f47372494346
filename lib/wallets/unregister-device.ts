import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { walletCopies } from "@/db/schema/wallets";
import { write } from "@/db/write";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { deviceId, hasPass, ofPass } from "./device-input";

const unregisterDeviceInput = ofPass.extend({ deviceId });

/** A pass was taken off a device, or told to stay as it is: the device is woken for it no more. Again it changes nothing. */
export const unregisterDevice = withInput(unregisterDeviceInput, act);

async function act(
  db: Database,
  { passId, token, deviceId }: z.output<typeof unregisterDeviceInput>,
): Promise<Result<null, "not-allowed">> {
  if (!hasPass({ passId, token })) return fail("not-allowed");
  await write(db, [
    db
      .delete(walletCopies)
      .where(
        and(
          eq(walletCopies.passId, passId),
          eq(walletCopies.wallet, "apple"),
          eq(walletCopies.deviceId, deviceId),
        ),
      ),
  ]);
  return ok(null);
}
