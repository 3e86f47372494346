import type { Database } from "@/db/client";
import type { Fixture } from "@/db/testing/fixture";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passIdOf, passTokenOf } from "@/lib/bookings/wallet-pass";
import { newId } from "@/lib/id";
import { givePasses } from "../give-passes";
import { registerDevice } from "../register-device";

/** A push token that no other test has. */
export const newPushToken = (): string => Buffer.from(newId()).toString("hex");

/** A device that has a pass of that ticket, as Apple registers it. */
export async function addDevice(
  db: Database,
  {
    passId,
    deviceId = newId(),
    pushToken = newPushToken(),
    now,
  }: { passId: string; deviceId?: string; pushToken?: string; now: number },
) {
  const asked = { passId, token: passTokenOf(passId), deviceId, pushToken, now };
  const registered = await registerDevice(db, asked);
  if (!registered.ok) throw new Error(registered.code);
  return { passId, deviceId, pushToken };
}

/** A booking of two seats whose passes were given out for both wallets, the first of which lies on a device of Apple's. */
export async function givenPasses(db: Database, fixture: Fixture, now: number) {
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  await givePasses(db, { booking, wallet: "apple", now });
  const [passId = "", otherPassId = ""] = booking.tickets.map((ticket) => passIdOf(booking, ticket));
  return { booking, passId, otherPassId, device: await addDevice(db, { passId, now }) };
}
