import { chmodSync, chownSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { openTestFile } from "@/db/testing/test-database";
import { expectNothingLost, NOW, sceneOf } from "../testing/seat-sales";
import { bundleSeller, startSelling } from "../testing/seller";

/** Whom permissions bind, as they do not bind root. */
const NOBODY = 65_534;
const userId = process.getuid?.() === 0 ? NOBODY : undefined;

const mended: (() => void)[] = [];
afterEach(() => {
  for (const mend of mended.splice(0)) mend();
});

/** A showtime in a file of that user's, which nobody has open. */
async function ofThatUser(seats: number) {
  const { db, url } = openTestFile();
  const fixture = await sceneOf(db, seats);
  db.engine.close();
  const path = url.slice("file:".length);
  const folder = dirname(path);
  if (userId) for (const name of [".", ...readdirSync(folder)]) chownSync(join(folder, name), userId, userId);
  const allow = () => {
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  };
  mended.push(allow);
  return { url, path, fixture, allow };
}

const file = await bundleSeller();

it.each([
  ["file", (path: string) => chmodSync(path, 0o444)],
  ["folder", (path: string) => chmodSync(dirname(path), 0o555)],
  ["file and folder", (path: string) => [path, dirname(path)].map((it) => chmodSync(it, 0o555))],
])(
  "a %s that may only be read: people are told to come again, and the same process sells once it may write",
  {
    timeout: 120_000,
  },
  async (_, forbid) => {
    const { url, path, fixture, allow } = await ofThatUser(6);
    forbid(path);
    const selling = startSelling(file, url, fixture, NOW, userId === undefined ? {} : { userId });
    await selling.more("refused", 3);
    expect(selling.lines()).toEqual(["open", ...selling.lines().slice(1).fill("refused busy")]);
    allow();
    await selling.ended;
    expect(selling.booked()).toHaveLength(6);
    const db = openDatabase(url);
    await expectNothingLost(db, selling.booked());
    db.engine.close();
  },
);
