import type { ServerResponse } from "node:http";

/** Has something put right about an answer before any of it goes out. */
export function beforeHead(response: ServerResponse, putRight: () => void): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    putRight();
    return writeHead.apply(response, head);
  }) as typeof writeHead;
}
