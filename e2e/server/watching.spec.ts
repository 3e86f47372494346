import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@/e2e/fixtures";
import { close, migrated, opened, SECRET } from "./npm-start";

const TOKEN = "q7Wd2Ly9Bx4Tn8Hs1Vc6Jr3Kz5Mp0Fg-";

/** What stands for a collector of traces, with the names of the spans that reached it, each with those before it. */
async function collector() {
  const texts: string[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    texts.push(text);
    response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, text: () => texts.join("\n"), close: () => server.close() };
}

test("a server tells that it can sell, counts what it answers to who has the token, and writes JSON", async () => {
  const settings = { DATABASE_URL: await migrated("watched.db"), AUTH_SECRET: SECRET, METRICS_TOKEN: TOKEN };
  const server = await opened(settings);
  const ready = await fetch(`${server.url}/api/health/ready`);
  expect([ready.status, ready.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await ready.json()).toMatchObject({ ready: true, faults: [] });
  expect(await (await fetch(`${server.url}/api/health/live`)).json()).toEqual({ live: true });

  // read to its end, since it is counted then
  const movies = await fetch(`${server.url}/movies`);
  expect([movies.status, (await movies.text()).length > 0]).toEqual([200, true]);
  expect((await fetch(`${server.url}/api/metrics`)).status).toBe(401);
  const figures = await fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const text = await figures.text();
  expect(text).toMatch(/^matinee_http_requests_total\{group="movies",status="2xx",process="\d+"\} 1$/m);
  expect(text).toMatch(/^matinee_payments_open\{state="in-doubt",process="\d+"\} 0$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds\{/m);

  // what is wrong with the proxy is told in the log, with the request that showed it
  const told = await fetch(server.url, { headers: { "x-forwarded-for": "203.0.113.9" } });
  const id = told.headers.get("x-request-id") ?? "none";
  await expect.poll(server.said).toContain(id);
  const lines = server
    .said()
    .split("\n")
    .filter((line) => line.includes(id));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: "warn",
      time: expect.any(String),
      requestId: id,
      msg: expect.stringContaining("TRUSTED_PROXIES"),
    },
  ]);
  await close(server);
});

test("a server sends its requests, Next's part of them and the database's to a collector", async () => {
  const traces = await collector();
  const server = await opened({
    DATABASE_URL: await migrated("traced.db"),
    AUTH_SECRET: SECRET,
    OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
  });
  await fetch(`${server.url}/tickets/a-token-of-nobody-0123456789?email=ada@example.com`);
  await expect.poll(traces.text, { timeout: 15_000 }).toContain("GET tickets");
  // of Next, below the request; and what it asked
  await expect.poll(traces.text).toMatch(/"next\.span_type"/);
  await expect.poll(traces.text).toContain("database query");
  expect(traces.text()).not.toMatch(/ada@|a-token-of-nobody/);
  await close(server);
  traces.close();
});
