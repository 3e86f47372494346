import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";

/** The built site on a database that is locked for as long as anyone asks; `asked` counts how often that was. */
export async function openBusySite() {
  let asked = 0;
  const database = createServer((request, response) => {
    if (request.method === "POST") asked++;
    response.writeHead(request.method === "POST" ? 503 : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ message: "database is locked", code: "SQLITE_BUSY" }));
  });
  await new Promise<void>((listening) => database.listen(0, "127.0.0.1", listening));
  const port = Number(await tryPort(0));
  const { url } = await startSite(port, {
    DATABASE_URL: `http://127.0.0.1:${(database.address() as AddressInfo).port}`,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    APP_URL: `http://localhost:${port}`,
    MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
    MATINEE_DEMO: "0",
    MATINEE_TEST_PAYMENTS: "1",
    MATINEE_TEST_CLOCK: "0",
  });
  const close = async () => {
    await stopSites();
    database.closeAllConnections();
    database.close();
  };
  return { url, asked: () => asked, close };
}
