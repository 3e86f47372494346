import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { CLAIMED_FOR_MS } from "./next-step";
import { mailServer } from "./testing/mail-server";
import { addOwed } from "./testing/owed";
import { resendServer } from "./testing/resend-server";

const post = await mailServer();
const api = await resendServer();
afterAll(() => {
  post.close();
  api.close();
});

const MESSAGES = 16;
const KILLS = howOften(3, 30);

it.each([
  ["a mail server", post.url, () => post.taken.map(({ to }) => to[0])],
  ["Resend", api.url, () => api.sent.map(({ body }) => body.to[0])],
] as const)(
  "sends nothing twice by %s when its process is killed in the middle, and loses nothing",
  { timeout: 600_000 },
  async (_, server, arrived) => {
    const { db, url } = openTestFile();
    for (let n = 0; n < MESSAGES; n++) await addOwed(db, { now: Date.now() });
    let aheadMs = 0;
    const start = () =>
      spawn(
        process.execPath,
        ["--import", "tsx", "lib/messages/testing/delivering-process.ts", url, server, String(aheadMs)],
        { stdio: "ignore" },
      );
    for (let kill = 1; kill <= KILLS; kill++) {
      // answers come late enough that several are on their way when it dies
      (server === post.url ? post : api).answers(...Array.from({ length: 50 }, () => "take-slowly" as const));
      const [child, already] = [start(), arrived().length];
      const exited = once(child, "exit");
      while (arrived().length <= already && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      child.kill("SIGKILL");
      await exited;
      // until the claims of who was killed are over
      aheadMs += CLAIMED_FOR_MS;
    }
    post.answers();
    api.answers();
    await once(start(), "exit");
    const rows = await db.select().from(messages);
    const unknown = rows.filter(({ stoppedAs }) => stoppedAs === "unknown");
    const sent = rows.filter(({ deliveredAt }) => deliveredAt !== null);
    expect(sent.length + unknown.length).toBe(MESSAGES);
    expect(new Set(arrived()).size).toBe(arrived().length);
    for (const { to } of sent) expect(arrived()).toContain(to);
    // who knows our key is asked again; of a mail server staff are told
    if (server === api.url) expect(unknown).toEqual([]);
    else expect(unknown.length).toBeLessThanOrEqual(KILLS * 4);
  },
);
