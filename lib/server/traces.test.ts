import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { trace } from "@opentelemetry/api";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { openTestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/id";
import { guardServer } from "@/lib/ingress/gate";
import { soon } from "@/lib/testing/soon";
import { startTraces } from "./traces";

type Value = { stringValue?: string; intValue?: number };
type Span = {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status?: { code?: number };
  attributes: { key: string; value: Value }[];
};

const servers: Server[] = [];
const received: { path: string; text: string }[] = [];

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const token = newId();
let db: Database;
let site: string;
let provider: ReturnType<typeof startTraces>;

beforeAll(async () => {
  db = openTestDatabase();
  const endpoint = await listen(
    createServer(async (request, response) => {
      let text = "";
      for await (const part of request) text += part;
      received.push({ path: request.url ?? "", text });
      response.setHeader("content-type", "application/json").end("{}");
    }),
  );
  provider = startTraces({ endpoint, name: "the-grand", share: 1 });
  const server = createServer(async (request, response) => {
    // as Next does
    trace.getActiveSpan()?.setAttributes({ "http.target": request.url ?? "" });
    const params = ["Ada Quill of ada@example.com"];
    const one = { sql: "select ?", params, method: "all" as const };
    await db.engine.batch([one, one, one]);
    await db.engine.batch([{ ...one, sql: "select nothing(?)" }]).catch(() => {});
    response.end("done");
  });
  guardServer(server);
  site = await listen(server);
});
afterAll(async () => {
  await provider.shutdown();
  for (const server of servers) server.closeAllConnections();
});

it("sends a request and its batches to the collector as one trace, and no value or token", async () => {
  const { headers } = await fetch(`${site}/tickets/${token}?email=ada@example.com`);
  await soon(async () => {
    await provider.forceFlush();
    expect(received.map(({ text }) => text).join()).toContain("GET tickets");
  });
  const paths = new Set(received.map(({ path }) => path));
  expect(paths).toEqual(new Set(["/v1/traces"]));
  const all = received.map(({ text }) => text).join("\n");
  const spans: Span[] = received.flatMap(({ text }) =>
    JSON.parse(text).resourceSpans.flatMap((it: { scopeSpans: { spans: Span[] }[] }) =>
      it.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
  const of = (span: Span | undefined, key: string) => {
    const value = span?.attributes.find((one) => one.key === key)?.value;
    return value?.stringValue ?? Number(value?.intValue);
  };

  const request = spans.find(({ name }) => name === "GET tickets");
  expect(of(request, "http.response.status_code")).toBe(200);
  expect(of(request, "matinee.request_id")).toBe(headers.get("x-request-id"));
  const batches = spans.filter(({ name }) => name === "database batch");
  expect(batches.map((batch) => of(batch, "db.operation.batch.size"))).toEqual([3, 1]);
  for (const batch of batches)
    expect([batch.traceId, batch.parentSpanId]).toEqual([request?.traceId, request?.spanId]);
  // the second was refused
  expect(batches.map(({ status }) => status?.code ?? 0)).toEqual([0, 2]);

  expect(all).toContain("the-grand");
  expect(of(request, "http.target")).toBe(`/tickets/${token.slice(0, 6)}…?…`);
  for (const personal of ["ada@", "Ada Quill", token]) expect(all, personal).not.toContain(personal);
});
