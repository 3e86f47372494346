import { rmSync } from "node:fs";
import { type Database, openDatabase } from "../../db/client";
import { tryPort } from "../../db/commands/site/free-port";
import { startSite, stopSites } from "../../db/commands/site/run-next";
import { migrate } from "../../db/migrate";
import { env } from "../../lib/env";
import { encodeArgs } from "./call-action";
import { makePeople, PASSWORD, type People } from "./people";
import { ROLES, type Role } from "./roles";

export const DIST_DIR = process.env.MATINEE_DIST_DIR ?? ".next-test";

export type OwnSite = {
  url: string;
  db: Database;
  path: string;
  people: People;
  cookies: Record<Role, string>;
  signIn: (role: Role) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * The built site on an empty database of its own and without the demo: nobody else writes there, so that one row more
 * or less is seen.
 */
export async function openOwnSite(signInId: string): Promise<OwnSite> {
  const path = `.test/authorization-${process.pid}.db`;
  const db = openDatabase(`file:${path}`);
  await migrate(db);
  const people = await makePeople(db);
  const port = Number(await tryPort(0));
  const { url } = await startSite(port, {
    DATABASE_URL: `file:${path}`,
    // the tests sign tickets of their own for it
    AUTH_SECRET: env.AUTH_SECRET ?? "",
    APP_URL: `http://localhost:${port}`,
    MATINEE_DIST_DIR: DIST_DIR,
    MATINEE_DEMO: "0",
    MATINEE_TEST_PAYMENTS: "1",
    MATINEE_TEST_CLOCK: "0",
    // what changes is the work of the request that was sent
    MATINEE_TIMER: "0",
  });
  const cookies = Object.fromEntries(ROLES.map((role) => [role, ""])) as Record<Role, string>;
  const signIn = async (role: Role) => {
    if (role === "nobody") return;
    const { email } = people[role];
    const fields = { isForm: true, fields: { email, password: PASSWORD } };
    const response = await fetch(`${url}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { "next-action": signInId, origin: url },
      body: encodeArgs([{}, fields]),
    });
    const given = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] as string);
    cookies[role] = given.find((cookie) => cookie.startsWith("matinee_session=")) ?? "";
    if (!cookies[role]) throw new Error(`${role} cannot sign in: ${await response.text()}`);
  };
  for (const role of ROLES) await signIn(role);
  const close = async () => {
    await stopSites();
    db.engine.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  };
  return { url, db, path, people, cookies, signIn, close };
}
