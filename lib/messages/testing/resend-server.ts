import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";

type Sent = { key: string; body: Record<string, unknown> & { to: string[]; subject: string } };

/** How it answers one request. `took` are answers that come to nothing after the message was taken. */
export type HttpManner =
  | "take"
  | "take-slowly"
  | "take-and-drop"
  | "take-and-stay-silent"
  | "take-and-answer-twice"
  | "take-and-mumble"
  | "drop"
  | { status: number; name: string; retryAfter?: string };

/** A server that keeps Resend's documented wire: idempotency keys, errors by name, rate limits. */
export async function resendServer() {
  const sent: Sent[] = [];
  const known = new Map<string, { id: string; body: string }>();
  const manners: HttpManner[] = [];
  let requests = 0;

  /** Takes a message once per key. */
  function take(key: string, text: string): { status: number; answer: object } {
    const before = known.get(key);
    if (before && before.body !== text)
      return {
        status: 409,
        answer: { statusCode: 409, name: "invalid_idempotent_request", message: "Other words." },
      };
    if (before) return { status: 200, answer: { id: before.id } };
    const id = `mail-${known.size + 1}`;
    known.set(key, { id, body: text });
    sent.push({ key, body: JSON.parse(text) });
    return { status: 200, answer: { id } };
  }

  const server = createServer(async (request, response) => {
    requests++;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const key = String(request.headers["idempotency-key"]);
    const manner = manners.shift() ?? "take";
    const socket = response.socket as Socket;
    if (typeof manner === "object") {
      const { status: statusCode, name, retryAfter } = manner;
      response.writeHead(statusCode, {
        "content-type": "application/json",
        ...(retryAfter && { "retry-after": retryAfter }),
      });
      response.end(JSON.stringify({ statusCode, name, message: `it is ${name}` }));
      return;
    }
    if (manner === "drop") return void socket.destroy();
    const { status, answer } = take(key, text);
    if (manner === "take-and-drop") return void socket.destroy();
    if (manner === "take-and-stay-silent") return;
    const body = manner === "take-and-mumble" ? "<html>" : JSON.stringify(answer);
    if (manner === "take-and-answer-twice") {
      const whole = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
      return void socket.write(whole + whole);
    }
    if (manner === "take-slowly") await new Promise((resolve) => setTimeout(resolve, 150));
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    /** The next requests are answered so, in order; then all are taken. */
    answers: (...next: HttpManner[]) => void manners.splice(0, manners.length, ...next),
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
