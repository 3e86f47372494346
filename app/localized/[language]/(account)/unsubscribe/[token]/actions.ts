"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { setOptOut } from "@/lib/messages/set-opt-out";
import { orBusy } from "@/lib/or-busy";

const WORDS = {
  "not-found": "account.unsubscribe.notOurs",
  "invalid-input": "account.unsubscribe.notOurs",
  busy: "account.unsubscribe.busy",
} satisfies Record<"not-found" | "invalid-input" | "busy", FixedKey>;

/** Null when it was done; else why not, in words. Nobody signs in: the link says whose address it is. */
export const setOptOutAction = guarded(async (token: string, wanted: boolean): Promise<string | null> => {
  const now = await currentTime();
  const set = await orBusy(() => setOptOut(database(), { token, wanted, now }));
  refresh();
  return set.ok ? null : t(WORDS[set.code]);
});
