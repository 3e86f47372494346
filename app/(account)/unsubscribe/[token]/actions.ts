"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { setOptOut } from "@/lib/messages/set-opt-out";
import { orBusy } from "@/lib/or-busy";

const WORDS: Record<"not-found" | "invalid-input" | "busy", string> = {
  "not-found": "This link is not one of ours.",
  "invalid-input": "This link is not one of ours.",
  busy: "The database cannot take this just now. Nothing was changed; please try once more.",
};

/** Null when it was done; else why not, in words. Nobody signs in: the link says whose address it is. */
export const setOptOutAction = guarded(async (token: string, wanted: boolean): Promise<string | null> => {
  const now = await currentTime();
  const set = await orBusy(() => setOptOut(database(), { token, wanted, now }));
  refresh();
  return set.ok ? null : WORDS[set.code];
});
