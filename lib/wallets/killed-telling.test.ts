import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { movies } from "@/db/schema/catalogue";
import { walletCopies } from "@/db/schema/wallets";
import { makeFixture } from "@/db/testing/fixture";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";
import { CLAIMED_FOR_MS } from "./copy";
import { givePasses } from "./give-passes";
import { googleServer } from "./testing/google-server";

const email = "tickets@example.iam.gserviceaccount.com";
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  ...{ publicKeyEncoding: { type: "spki", format: "pem" } },
  ...{ privateKeyEncoding: { type: "pkcs8", format: "pem" } },
});
const google = await googleServer({ publicKey, email });
afterAll(google.close);

const KILLS = howOften(3, 30);

it("leaves no pass untold when its process is killed between telling and writing that down", {
  timeout: 600_000,
}, async () => {
  const { db, url } = openTestFile();
  const now = Date.now();
  // as far off as every claim that is waited for
  const fixture = await makeFixture(db, { startsAt: now + DAY_MS });
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 4), now });
  await givePasses(db, { booking, wallet: "google", now });
  const rename = (title: string) => db.update(movies).set({ title }).where(eq(movies.id, fixture.movieId));
  const untold = async () =>
    (await db.select().from(walletCopies)).filter(({ toldVersion, version }) => toldVersion < version);
  google.saved.add("1.show");
  for (const { id } of booking.tickets) google.saved.add(`1.${booking.id}.${id}`);
  const told = () => google.patched.filter(({ path }) => path.includes("/eventTicketObject/"));

  let aheadMs = 0;
  const start = () =>
    spawn(
      process.execPath,
      ["--import", "tsx", "lib/wallets/testing/telling-process.ts", url, google.url, email, String(aheadMs)],
      { stdio: "ignore", env: { ...process.env, KEY: privateKey } },
    );
  for (let kill = 1; kill <= KILLS; kill++) {
    await rename(`Nosferatu ${kill}`);
    // the class at once; of its tickets Google takes each, and no answer comes before the process is gone
    google.answers("take", ...Array.from({ length: 50 }, () => "take-slowly" as const));
    const [child, already] = [start(), told().length];
    const exited = once(child, "exit");
    while (told().length <= already && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill("SIGKILL");
    expect(await exited).toEqual([null, "SIGKILL"]);
    expect(told().length).toBeGreaterThan(already);
    // nobody knows of it, and nobody takes over before the claims of who was killed are over
    expect(await untold()).toHaveLength(booking.tickets.length);
    google.answers();
    const before = told().length;
    await once(start(), "exit");
    expect(told()).toHaveLength(before);
    aheadMs += CLAIMED_FOR_MS;
  }
  await once(start(), "exit");
  expect(await untold()).toEqual([]);
  const last = told().slice(-booking.tickets.length);
  expect(new Set(last.map(({ path }) => path)).size).toBe(booking.tickets.length);
});
