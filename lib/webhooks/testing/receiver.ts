import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Heard = { path: string; headers: IncomingHttpHeaders; body: string };

/** How a receiver answers: a status, or as one of those that are there and do not. */
export type Answer = number | "hang" | "close" | { redirect: string } | { status: number; body: string };

/** A program that listens on this machine, each test at a path of its own. */
export async function openReceiver() {
  const heard: Heard[] = [];
  const answers = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      heard.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString() });
      give(answers.get(path)?.shift() ?? 204, response);
    });
  });
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
    heardAt: (path: string) => heard.filter((one) => one.path === path),
    /** What is answered there next; then 204. */
    answer: (path: string, ...next: Answer[]) => answers.set(path, next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function give(answer: Answer, response: ServerResponse): void {
  if (answer === "hang") return;
  if (answer === "close") response.destroy();
  else if (typeof answer === "number") response.writeHead(answer).end();
  else if ("redirect" in answer) response.writeHead(307, { location: answer.redirect }).end();
  else response.writeHead(answer.status).end(answer.body);
}
