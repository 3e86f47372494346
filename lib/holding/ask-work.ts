import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { assertThat } from "@/db/write";
import { neededBits } from "@/lib/claims/needed-work";
import type { ReadProof } from "@/lib/claims/work-challenge";
import { WORK_LIMITS } from "@/lib/claims/work-limits";

/** What was proved of work, as the values of a claim. */
export type Proved = { [Name in keyof ReadProof as `proved${Capitalize<Name>}`]: ReadProof[Name] | null };
type GivenProof = { [Name in keyof Proved]: Given<Proved[Name]> };

export const proved = (proof: ReadProof | null): Proved => ({
  provedSalt: proof?.salt ?? null,
  provedShowtimeId: proof?.showtimeId ?? null,
  provedBits: proof?.bits ?? null,
  provedUntil: proof?.until ?? null,
  provedAddress: proof?.address ?? null,
  provedIsSigned: proof?.isSigned ?? null,
  provedIsSolved: proof?.isSolved ?? null,
});

type Claim = Parameters<typeof neededBits>[0];

/**
 * Before a hold begins: refuses it unless as much work was done for it as it needs. A proof is good for one claim that is
 * written, of one showtime and address, for some minutes; one that is not good is none, however little is asked for.
 */
export function askWork(db: Database, claim: Claim, proof: GivenProof | null) {
  if (claim.from.length === 0) return [];
  const needed = neededBits(claim);
  if (proof === null) return [assertThat("work", sql`(${needed}) = 0`)];
  const { showtimeId, from, now } = claim;
  const key = sql`'work:' || ${proof.provedSalt}`;
  return [
    assertThat("work-forged", sql`${proof.provedIsSigned} = 1`),
    assertThat(
      "work-elsewhere",
      sql`${proof.provedShowtimeId} = ${showtimeId} and ${proof.provedAddress} = ${from[0]}`,
    ),
    assertThat("work-over", sql`${proof.provedUntil} > ${now}`),
    assertThat("work-undone", sql`${proof.provedIsSolved} = 1`),
    db.run(sql`insert into throttles (key, window_started_at, attempts) values (${key}, ${now}, 1)
      on conflict do update set attempts = attempts + 1`),
    assertThat("work-used", sql`(select attempts from throttles where key = ${key}) = 1`),
    assertThat("work", sql`(${needed}) <= ${proof.provedBits} + ${WORK_LIMITS.slackBits}`),
  ];
}
