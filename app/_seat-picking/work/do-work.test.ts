import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { doWork, hashesOf, type Progress } from "./do-work";

const asked = (zeros: number) => ({ challenge: "what it is for", salt: newId(), parts: 8, zeros });

describe("work that is done in the browser", () => {
  it("finds a number for each part, whose hash begins with so many zeros", async () => {
    const work = asked(9);
    const proof = await doWork(work);
    expect(proof?.challenge).toBe(work.challenge);
    expect(proof?.nonces).toHaveLength(8);
    for (const [part, nonce] of (proof?.nonces ?? []).entries()) {
      const hash = createHash("sha256").update(`${work.salt}.${part}.${nonce}`).digest();
      expect(Math.clz32(hash.readUInt32BE())).toBeGreaterThanOrEqual(9);
    }
  });

  it("tells how far it is, never backwards, and that all is done only then", async () => {
    const told: Progress[] = [];
    await doWork(asked(11), { tell: (progress) => told.push(progress) });
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
    expect(shares.at(-1)).toBe(1);
  });

  it("is left when its reader leaves it", async () => {
    const leaving = new AbortController();
    const left = await doWork(asked(30), { signal: leaving.signal, tell: () => leaving.abort() });
    expect(left).toBeNull();
  });

  it("doubles with each bit", () => {
    expect(hashesOf(asked(13))).toBe(2 ** 16);
    expect(hashesOf(asked(14))).toBe(2 ** 17);
  });
});
