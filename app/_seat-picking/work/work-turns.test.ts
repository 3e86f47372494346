import { describe, expect, it } from "vitest";
import type { Proof } from "@/lib/claims/work-limits";
import type { SeatsAnswer } from "../seats-answer";
import { workTurns } from "./work-turns";

const work = { challenge: "c", salt: "s", parts: 8, zeros: 13 };
const proof: Proof = { challenge: "c", nonces: [] };
const asked: SeatsAnswer = { ok: false, code: "work", work };
const held: SeatsAnswer = { ok: true, now: 0, hold: null };
const left: SeatsAnswer = { ok: false, code: "work-left" };

describe("claims that ask for work", () => {
  it("are sent once more with it, and others as they are", async () => {
    const sent: (Proof | undefined)[] = [];
    const { withWork } = workTurns(async () => proof);
    const claim = async (with_?: Proof) => {
      sent.push(with_);
      return with_ ? held : asked;
    };
    expect(await withWork(claim)).toEqual(held);
    expect(sent).toEqual([undefined, proof]);
    expect(await withWork(async () => held)).toEqual(held);
  });

  it("wait for each other: one works, and the others find its hold", async () => {
    let works = 0;
    let isHeld = false;
    const begun = Promise.withResolvers<Proof>();
    const { withWork } = workTurns(() => {
      works++;
      return begun.promise;
    });
    const claim = async (with_?: Proof) => {
      isHeld ||= with_ !== undefined;
      return isHeld ? held : asked;
    };
    const both = Promise.all([withWork(claim), withWork(claim)]);
    begun.resolve(proof);
    expect(await both).toEqual([held, held]);
    expect(works).toBe(1);
  });

  it("are left together", async () => {
    const { withWork, leave } = workTurns(
      (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(null));
          queueMicrotask(leave);
        }),
    );
    expect(await Promise.all([withWork(async () => asked), withWork(async () => asked)])).toEqual([
      left,
      left,
    ]);
    leave();
  });

  it("are left before they were sent, and those that are asked later are not", async () => {
    const { withWork, leave, leaves } = workTurns(async () => proof);
    const sent: string[] = [];
    const claim = (name: string) => async () => {
      sent.push(name);
      return held;
    };
    const before = leaves();
    leave();
    expect(await withWork(claim("waited"), before)).toEqual(left);
    expect(await withWork(claim("later"), leaves())).toEqual(held);
    expect(await withWork(claim("released"))).toEqual(held);
    expect(sent).toEqual(["later", "released"]);
  });

  it.each(["seats-taken", "rush"] as const)(
    "keep work that %s has left unspent for the next",
    async (code) => {
      let works = 0;
      const sent: (Proof | undefined)[] = [];
      const { withWork } = workTurns(async () => {
        works++;
        return proof;
      });
      const claim = (answer: SeatsAnswer) => async (with_?: Proof) => {
        sent.push(with_);
        return with_ ? answer : asked;
      };
      expect(await withWork(claim({ ok: false, code }))).toEqual({ ok: false, code });
      expect(await withWork(claim(held))).toEqual(held);
      expect([works, sent]).toEqual([1, [undefined, proof, proof]]);
      // and what is spent is done anew
      expect(await withWork(claim(held))).toEqual(held);
      expect([works, sent.slice(3)]).toEqual([2, [undefined, proof]]);
    },
  );

  it("are answered where the work cannot be done, and the next tries anew", async () => {
    let isThere = false;
    const { withWork } = workTurns(async () => {
      if (!isThere) throw new Error("the script did not come");
      return proof;
    });
    const claim = async (with_?: Proof) => (with_ ? held : asked);
    expect(await withWork(claim)).toEqual({ ok: false, code: "failed" });
    isThere = true;
    expect(await withWork(claim)).toEqual(held);
  });

  it("end as they were answered when the work is never enough", async () => {
    let works = 0;
    const { withWork } = workTurns(async () => {
      works++;
      return proof;
    });
    expect(await withWork(async () => asked)).toEqual(asked);
    expect(works).toBe(3);
  });
});
