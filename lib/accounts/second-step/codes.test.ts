import { describe, expect, it } from "vitest";
import { codeAt } from "@/lib/accounts/testing/second-steps";
import { authenticatorUri, newSecret, stepOfCode } from "./authenticator";
import {
  hashRecoveryCode,
  isRecoveryCode,
  newRecoveryCodes,
  RECOVERY_CODES,
  readRecoveryCode,
} from "./recovery-code";
import { seal, unseal } from "./seal";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);
const STEP_MS = 30_000;

describe("a code of an app", () => {
  // RFC 6238, appendix B, cut to six digits
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [20_000_000_000, "353130"],
  ])("is the one of the standard at second %i", (at, code) => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(stepOfCode(secret, code, at * 1_000)).toBe(Math.floor(at / 30));
  });

  it("counts one step before and after, and no further", () => {
    const secret = newSecret();
    const step = Math.floor(NOW / STEP_MS);
    const read = (steps: number) => stepOfCode(secret, codeAt(secret, NOW + steps * STEP_MS), NOW);
    expect([-1, 0, 1].map(read)).toEqual([step - 1, step, step + 1]);
    expect([-2, 2].map(read)).toEqual([null, null]);
    for (const no of ["", "12345", "1234567", "abcdef"]) expect(stepOfCode(secret, no, NOW)).toBeNull();
  });

  it("is made by what an app reads", () => {
    const secret = newSecret();
    const uri = new URL(authenticatorUri(secret, "ada@example.org"));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      ...["otpauth:", "totp", "/Matinee:ada@example.org"],
    ]);
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });
});

describe("what is stored of a secret", () => {
  it("is read by its person alone, and only as it was", () => {
    const stored = seal("SECRET", 7);
    expect(stored).not.toContain("SECRET");
    expect(seal("SECRET", 7)).not.toBe(stored);
    expect(unseal(stored, 7)).toBe("SECRET");
    expect(unseal(stored, 8)).toBeNull();
    const bytes = Buffer.from(stored, "base64url");
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed.toString("base64url"), 7)).toBeNull();
    }
    expect(unseal("", 7)).toBeNull();
  });
});

describe("recovery codes", () => {
  it("are ten, each another, and read however they are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    for (const code of codes) {
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`;
      expect(readRecoveryCode(typed)).toBe(readRecoveryCode(code));
      expect(isRecoveryCode(readRecoveryCode(typed))).toBe(true);
    }
    for (const no of ["", "123456", "U".repeat(24), "A".repeat(25)]) expect(isRecoveryCode(no)).toBe(false);
  });

  it("are kept as a hash of that person's", () => {
    const [code = ""] = newRecoveryCodes();
    expect(hashRecoveryCode(1, code)).toBe(hashRecoveryCode(1, code.toLowerCase()));
    expect(hashRecoveryCode(1, code)).not.toBe(hashRecoveryCode(2, code));
    expect(hashRecoveryCode(1, code)).not.toContain(readRecoveryCode(code));
  });
});
