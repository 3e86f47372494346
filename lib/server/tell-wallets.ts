import { getPassBooking } from "@/lib/bookings/get-pass-booking";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { applePush } from "@/lib/wallets/apple-push";
import { googleWallet } from "@/lib/wallets/google-wallet";
import { type Told, tellCopies } from "@/lib/wallets/tell-copies";
import { googleChange } from "@/lib/words/tickets/wallet/google-pass";
import { appleKeys, googleKeys, hasWallets } from "@/lib/words/tickets/wallet/keys";

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeWallets?: Promise<Told> };

/** Tells wallets what has changed. One run at a time in each process: who asks meanwhile waits for that. */
export function tellWallets(clock: () => number = Date.now, bounds: { mostMs?: number } = {}): Promise<Told> {
  if (!hasWallets()) return Promise.resolve({});
  kept.matineeWallets ??= run(clock, bounds).finally(() => delete kept.matineeWallets);
  return kept.matineeWallets;
}

async function run(clock: () => number, bounds: { mostMs?: number }): Promise<Told> {
  const tellers = { ...appleTeller(), ...googleTeller() };
  try {
    return await tellCopies(database(), { tellers, clock }, bounds);
  } finally {
    for (const teller of Object.values(tellers)) teller.close();
  }
}

function appleTeller() {
  const keys = appleKeys();
  if (!keys) return {};
  const { certificate, key, passTypeId: topic } = keys;
  return { apple: applePush({ certificate, key, topic, url: env.APPLE_PUSH_URL }) };
}

function googleTeller() {
  const keys = googleKeys();
  if (!keys) return {};
  const changeOf = async (passId: string) => {
    const booking = await getPassBooking(database(), passId);
    const [ticket] = booking?.tickets ?? [];
    return booking && ticket ? googleChange(booking, ticket, keys) : null;
  };
  return { google: googleWallet({ ...keys, changeOf, url: env.GOOGLE_WALLET_URL }) };
}
