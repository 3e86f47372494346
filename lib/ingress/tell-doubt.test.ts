import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseOver } from "@/db/client";
import { OutcomeUnknown } from "@/db/failures";
import { openTestDatabase } from "@/db/testing/test-database";
import { notingWrites } from "@/lib/database";
import { inRequest } from "@/lib/request-scope";
import { refusalWords } from "./refusals";
import { tellDoubt } from "./tell-doubt";

const silent = databaseOver(
  notingWrites({
    ...openTestDatabase().engine,
    batch: () => Promise.reject(new OutcomeUnknown("the database went silent")),
  }),
);
const isKnown = (url = "") => !url.includes("in-doubt");

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) =>
    inRequest("1", async () => {
      tellDoubt(request, response);
      if (!isKnown(request.url)) await silent.batch([silent.run("delete from genres")]).catch(() => {});
      response.setHeader("Content-Length", "3");
      if (request.url?.endsWith("fine")) return response.end("yes");
      if (request.url?.endsWith("head"))
        return response.writeHead(500, { "Content-Type": "text/html" }).end("bug");
      response.statusCode = 500;
      if (request.url?.endsWith("parts")) response.write("b");
      return response.end(request.url?.endsWith("parts") ? "ug" : "bug");
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.closeAllConnections());

async function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers });
  return { status: answer.status, retry: answer.headers.get("retry-after"), text: await answer.text() };
}

describe("an answer that failed", () => {
  it.each(["/in-doubt/end", "/in-doubt/head", "/in-doubt/parts"])(
    "says that nobody knows what came of it, however it was begun: %s",
    async (path) => {
      const { status, retry, text } = await ask(path);
      expect(status).toBe(503);
      expect(Number(retry)).toBeGreaterThan(0);
      expect(text).toBe(refusalWords("in-doubt"));
    },
  );

  it("is a page for who reads it, a code for a page of ours, and a problem for a program", async () => {
    const page = await ask("/in-doubt/end", { accept: "text/html" });
    expect(page.text).toContain("<h1>We do not know yet</h1>");
    expect(page.text).toContain("load that page again");
    expect((await ask("/in-doubt/end", { "next-action": "a" })).text).toBe("refused:in-doubt");
    expect(JSON.parse((await ask("/api/v1/in-doubt/end")).text)).toMatchObject({
      type: "urn:problem-type:matinee:in-doubt",
      status: 503,
    });
    expect(JSON.parse((await ask("/api/in-doubt/end")).text)).toEqual({ code: "in-doubt" });
  });

  it("is left as it is where nothing is in doubt, and so is one that did not fail", async () => {
    for (const path of ["/end", "/head", "/parts"])
      expect(await ask(path)).toEqual({ status: 500, retry: null, text: "bug" });
    expect(await ask("/in-doubt/fine")).toEqual({ status: 200, retry: null, text: "yes" });
  });
});
