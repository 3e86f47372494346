import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { findOperations } from "@/app/api/v1/_frame/find-operation";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import type { Database } from "@/db/client";
import { guardServer } from "@/lib/ingress/gate";
import { checkAnswer } from "./ask";

/** The API behind its gate, on a port of its own; `faults` has what was answered and is not declared. */
export async function serve(db: Database): Promise<{ url: string; faults: string[]; close: () => void }> {
  const faults: string[] = [];
  const server: Server = createServer(async (asked, answer) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part);
    const { method = "GET", url = "/" } = asked;
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname
      .replace(/^\/api\/v1/, "")
      .split("/")
      .filter(Boolean)
      .map(decodeURIComponent);
    const headers = Object.entries(asked.headers).map(([name, said]): [string, string] => [
      name,
      String(said),
    ]);
    const body = Buffer.concat(parts);
    const request = new Request(`http://localhost${url}`, {
      ...{ method, headers },
      ...(body.length > 0 && { body }),
    });
    const response = await answerApi(db, request, path);
    const text = await response.text();
    const operation = findOperations(OPERATIONS, path)?.operations.find((one) => one.method === method);
    try {
      const isJson = response.headers.get("content-type")?.includes("json");
      if (operation) checkAnswer(operation, response, isJson ? JSON.parse(text) : null);
    } catch (error) {
      faults.push(String(error));
    }
    answer.writeHead(response.status, Object.fromEntries(response.headers)).end(text);
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
