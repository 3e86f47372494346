import { Agent, request } from "node:http";
import { actionId } from "./action-id";
import type { Pair } from "./claims";

/** As many browsers as ask at once. */
export const CONNECTIONS = 16;

export type Sending = { path: string; headers: Record<string, string>; body: string };
export type Caller = { cookie: string; address: string };

/** The same hold by a route and by an action, and a route that does nothing. */
export function holdRequests(distDir: string) {
  const json = { "Content-Type": "application/json" };
  const action = (name: string) => {
    const headers = { "Next-Action": actionId(distDir, name), "Content-Type": "text/plain;charset=UTF-8" };
    return ({ showtimeId, seatIds }: Pair): Sending => ({
      path: "/bench/hold",
      headers: { ...headers, Accept: "text/x-component" },
      body: JSON.stringify([{ showtimeId, take: seatIds, give: [] }]),
    });
  };
  const route =
    (pathOf: (pair: Pair) => string) =>
    (pair: Pair): Sending => ({
      path: pathOf(pair),
      headers: json,
      body: JSON.stringify({ take: pair.seatIds, give: [] }),
    });
  return {
    byRoute: route(({ showtimeId }) => `/api/showtimes/${showtimeId}/hold`),
    emptyRoute: route(() => "/bench/nothing"),
    byAction: action("holdAction"),
  };
}

export type Answered = { ms: number; text: string; cookie: string | undefined };

/** Sends them over so many connections, each taking the next as soon as its last was answered. */
export async function sendAll(
  site: string,
  sendings: (Sending & { caller: Caller })[],
  connections = CONNECTIONS,
): Promise<{ answers: Answered[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answered[] = [];
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let at = next++; at < sendings.length; at = next++)
        answers[at] = await sendOne(site, agent, sendings[at] as Sending & { caller: Caller });
    }),
  );
  const seconds = (performance.now() - begin) / 1_000;
  agent.destroy();
  return { answers, seconds };
}

const sendOne = (
  site: string,
  agent: Agent,
  { path, headers, body, caller }: Sending & { caller: Caller },
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const begin = performance.now();
    const sent = request(site + path, {
      agent,
      method: "POST",
      headers: {
        ...headers,
        Origin: site,
        "X-Forwarded-For": caller.address,
        "Content-Length": Buffer.byteLength(body),
        ...(caller.cookie && { Cookie: caller.cookie }),
      },
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () => {
        if (Math.floor((response.statusCode ?? 0) / 100) !== 2)
          return reject(new Error(`${path}: ${response.statusCode} ${text}`));
        const cookie = response.headers["set-cookie"]?.[0]?.split(";", 1)[0];
        resolve({ ms: performance.now() - begin, text, cookie });
      });
    });
    sent.end(body);
  });
