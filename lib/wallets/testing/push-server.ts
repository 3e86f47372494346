import { createSecureServer, type Http2SecureServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TLSSocket } from "node:tls";

type Certificates = { authority: string; server: { cert: string; key: string } };
export type Pushed = {
  path: string;
  topic: string;
  type: string;
  /** Until when it is kept for a device that is off, in seconds. */
  keptUntil: number;
  body: string;
  by: string;
};

/** How it answers one request: at once and well, by an error, late, never, or by ending the connection. */
export type PushManner =
  | "take"
  | "take-slowly"
  | "stay-silent"
  | "drop"
  | "go-away"
  | { status: number; reason: string };

/** A server that keeps the documented wire of Apple's push service, and takes nobody without the authority's certificate. */
export async function pushServer({ authority, server }: Certificates) {
  const pushed: Pushed[] = [];
  const manners: PushManner[] = [];
  const sessions = new Set<ServerHttp2Session>();
  let connections = 0;
  const http: Http2SecureServer = createSecureServer({
    ...{ ...server, ca: authority, requestCert: true, rejectUnauthorized: true },
  });
  http.on("session", (session) => {
    connections++;
    sessions.add(session);
    session.on("error", () => {});
    session.on("close", () => sessions.delete(session));
  });
  http.on("stream", async (stream, headers) => {
    stream.on("error", () => {});
    // whoever has gone meanwhile said nothing
    const body = await text(stream).catch(() => null);
    if (body === null) return;
    const manner = manners.shift() ?? "take";
    const socket = stream.session?.socket as TLSSocket | undefined;
    if (manner === "drop") return void socket?.destroy();
    if (manner === "go-away") {
      stream.session?.goaway(0);
      // refused: whoever asked may ask again
      return stream.close(7);
    }
    if (manner === "stay-silent") return;
    if (typeof manner === "object") {
      stream.respond({ ":status": manner.status });
      return void stream.end(JSON.stringify({ reason: manner.reason }));
    }
    if (manner === "take-slowly") await new Promise((resolve) => setTimeout(resolve, 150));
    if (stream.destroyed) return;
    pushed.push({
      ...{ path: String(headers[":path"]), topic: String(headers["apns-topic"]), body },
      type: String(headers["apns-push-type"]),
      keptUntil: Number(headers["apns-expiration"]),
      by: String(socket?.getPeerCertificate().subject.CN),
    });
    stream.respond({ ":status": 200 });
    stream.end();
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(http.address() as AddressInfo).port}`,
    pushed,
    /** The next requests are answered so, in order; then all are taken. */
    answers: (...next: PushManner[]) => void manners.splice(0, manners.length, ...next),
    connections: () => connections,
    close: () => {
      for (const session of sessions) session.destroy();
      http.close();
    },
  };
}

export type PushServer = Awaited<ReturnType<typeof pushServer>>;
