import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { answer, assertThat, write } from "@/db/write";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { deviceId, hasPass, ofPass } from "./device-input";

/** A person's devices, and some to spare: each is woken when the ticket changes. */
export const MOST_DEVICES = 20;

const registerDeviceInput = ofPass.extend({
  deviceId,
  /** By which Apple wakes it. */
  pushToken: z.string().regex(/^[\da-f]{16,200}$/i),
});

type Input = z.output<typeof registerDeviceInput> & { now: number };

export type RegisterDeviceCode = "not-allowed" | "not-found" | "too-many";

/**
 * A device that a pass was added to is told of what changes from then on, and of what has changed since the pass was
 * given out. One that is known already changes its push token: what it was told by another, it may never have heard.
 */
export const registerDevice = withInput(registerDeviceInput, act);

async function act(
  db: Database,
  { passId, token, deviceId, pushToken, now }: Input,
): Promise<Result<{ isNew: boolean }, RegisterDeviceCode>> {
  if (!hasPass({ passId, token })) return fail("not-allowed");
  const others = sql`(select count(*) from wallet_copies where pass_id = ${passId} and wallet = 'apple'
    and device_id <> ${deviceId})`;
  const own = db
    .select({ isKnown: sql<number>`count(*)` })
    .from(sql`wallet_copies`)
    .where(sql`pass_id = ${passId} and wallet = 'apple' and device_id = ${deviceId}`);
  const written = await write(db, [
    assertThat("not-found", sql`exists (select 1 from wallet_passes where id = ${passId})`),
    assertThat("too-many", sql`${others} < ${MOST_DEVICES}`),
    answer("own", own),
    // it may have asked about others since this one changed, and would not be told of it; the other devices have been
    db.run(sql`
      update wallet_passes set version = (select max(version) + 1 from wallet_passes)
      where id = ${passId} and version > given_version and not exists (
        select 1 from wallet_copies where pass_id = ${passId} and wallet = 'apple' and device_id = ${deviceId})`),
    db.run(sql`
      insert into wallet_copies (pass_id, wallet, device_id, push_token, added_at, version, told_version)
      select id, 'apple', ${deviceId}, ${pushToken}, ${now}, version, given_version from wallet_passes
      where id = ${passId}
      on conflict do update set push_token = excluded.push_token, added_at = excluded.added_at, attempts = 0,
        next_try_at = null, stopped_at = null,
        told_version = iif(push_token = excluded.push_token, told_version, excluded.told_version)`),
  ]);
  return written.ok ? ok({ isNew: written.row("own").isKnown === 0 }) : written;
}
