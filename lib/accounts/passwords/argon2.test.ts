import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./argon2";

const turn = { isKnown: true } as const;

describe("password hashes", () => {
  it("agree with the reference implementation", async () => {
    // phc-winner-argon2, src/test.c: argon2id, "password", "somesalt"
    const hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword("password", hash, turn)).toEqual({ ok: true, value: true });
    expect(await verifyPassword("Password", hash, turn)).toEqual({ ok: true, value: false });
  });

  it("know their own password and no other, with a salt of their own", async () => {
    const [one, two] = [await hashPassword("front row, middle"), await hashPassword("front row, middle")];
    if (!one.ok || !two.ok) throw new Error("busy");
    expect(one.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one.value).not.toBe(two.value);
    expect(await verifyPassword("front row, middle", one.value, turn)).toEqual({ ok: true, value: true });
    expect(await verifyPassword("front row, left", one.value, turn)).toEqual({ ok: true, value: false });
  });

  it("know a password typed as other code points", async () => {
    const hashed = await hashPassword("Café Matinée");
    if (!hashed.ok) throw new Error("busy");
    expect(await verifyPassword("Cafe\u0301 Matine\u0301e", hashed.value, turn)).toEqual({
      ok: true,
      value: true,
    });
  });

  it("are looked at for ten people at home while one network tries a hundred", async () => {
    const tryFrom = (network: string) => verifyPassword("anything", undefined, { isKnown: false, network });
    const hundred = Array.from({ length: 100 }, () => tryFrom("many"));
    const ten = Array.from({ length: 10 }, (_, i) => tryFrom(`home ${i}`));
    expect((await Promise.all(ten)).filter(({ ok }) => ok)).toHaveLength(10);
    // four at once, and eight that wait
    expect((await Promise.all(hundred)).filter(({ ok }) => ok)).toHaveLength(12);
  });

  it.each([undefined, "", "none", "$argon2id$v=19$m=1,t=1,p=1$a$b"])(
    "refuse everything when they are %j",
    async (hash) => {
      expect(await verifyPassword("anything", hash, turn)).toEqual({ ok: true, value: false });
    },
  );
});
