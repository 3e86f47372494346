import { tryPort } from "@/db/commands/site/free-port";
import { startSite } from "@/db/commands/site/run-next";
import { openHeldLine } from "@/db/testing/held-line";
import { type Sqld, startSqld } from "@/db/testing/sqld";

export type Pair = { primary: Sqld; replica: Sqld; line: Awaited<ReturnType<typeof openHeldLine>> };

/** A primary and its replica, over a line that can be held, so that the replica falls behind. */
export async function openPair(): Promise<Pair> {
  const primary = await openServer();
  const line = await openHeldLine(primary.grpcPort);
  const replica = await openServer({ replicaOf: line.port, isCounted: true });
  return { primary, replica, line };
}

export async function openServer(asked: Parameters<typeof startSqld>[0] = {}): Promise<Sqld> {
  const server = await startSqld(asked);
  if (!server) throw new Error("there is no libSQL server for this machine");
  return server;
}

/** An app server of the build, with these settings besides. */
export async function openSite(
  settings: Record<string, string>,
  more: Record<string, string>,
): Promise<string> {
  const port = Number(await tryPort(0));
  const { url } = await startSite(port, { ...settings, APP_URL: `http://localhost:${port}`, ...more });
  return url;
}
