import type { Database } from "@/db/client";
import { env } from "@/lib/env";
import { say } from "@/lib/log";
import { ownerAt } from "@/lib/sharing/owner";
import { pullCatalogue } from "@/lib/sharing/pull-catalogue";

let following: Promise<void> | null = null;

/** Takes over what changed in the catalogue that this installation follows, if it follows one: what a timer and a scheduler call. */
export async function followCatalogue(db: Database, { now }: { now: number }): Promise<void> {
  const { CATALOGUE_URL: url, CATALOGUE_TOKEN: token } = env;
  if (!url || !token) return;
  // the first time may take longer than until the next
  following ??= follow(db, { url, token, now }).finally(() => {
    following = null;
  });
  await following;
}

async function follow(
  db: Database,
  { url, token, now }: { url: string; token: string; now: number },
): Promise<void> {
  const pulled = await pullCatalogue(db, { owner: ownerAt({ url, token }), now });
  if (!pulled.ok) say(`The catalogue of ${url} is not followed: ${pulled.code}. Try npm run catalogue:pull`);
  else if (pulled.value.refused.length > 0)
    say(`Of the catalogue of ${url} was not taken: ${pulled.value.refused.slice(0, 10).join(", ")}`);
}
