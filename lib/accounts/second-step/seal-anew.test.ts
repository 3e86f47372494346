import { eq } from "drizzle-orm";
import { afterAll, expect, it, vi } from "vitest";
import { authenticators } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/test-database";
import { withSecondStep } from "@/lib/accounts/testing/second-steps";

const OLD = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const NEW = "Qk5wZ1xT8bNd3fHs6jLv9pYr2mGc4eXa";
afterAll(() => vi.unstubAllEnvs());

async function siteWith(secret: string, before?: string) {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("AUTH_SECRET_BEFORE", before);
  vi.stubEnv("AUTH_SECRET_CHANGED", before && "2026-11-30");
  return { ...(await import("./seal")), ...(await import("./seal-anew")) };
}

it("seals what the secret before sealed, so that it is read without that, and leaves what nobody can read", async () => {
  const db = openTestDatabase();
  const [ada, eve] = [await withSecondStep(db, Date.now()), await withSecondStep(db, Date.now())];
  const read = async (userId: number) =>
    (await db.select().from(authenticators).where(eq(authenticators.userId, userId)).get())?.sealedSecret ??
    "";
  const store = (userId: number, sealedSecret: string) =>
    db.update(authenticators).set({ sealedSecret }).where(eq(authenticators.userId, userId));
  await store(ada.user.id, (await siteWith(OLD)).seal("ADA", ada.user.id));
  await store(eve.user.id, "of nobody's");

  const both = await siteWith(NEW, OLD);
  expect(await both.sealAnew(db)).toEqual({ sealed: 1, unreadable: 1 });
  expect(await both.sealAnew(db)).toEqual({ sealed: 0, unreadable: 1 });
  const alone = await siteWith(NEW);
  expect(alone.unseal(await read(ada.user.id), ada.user.id)).toBe("ADA");
  expect(await read(eve.user.id)).toBe("of nobody's");
});
