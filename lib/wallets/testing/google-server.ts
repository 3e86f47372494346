import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { importSPKI, jwtVerify } from "jose";

type Patched = { path: string; body: Record<string, unknown> };

/** How it answers one change: by a status, late, never, or by breaking the connection. */
export type GoogleManner = "take" | "take-slowly" | "take-and-drop" | "stay-silent" | "drop" | number;

/**
 * A server that keeps the documented wire of Google: access tokens for what the service account signed, and changes of what
 * was saved. `saved` are the ids that it knows.
 */
export async function googleServer({ publicKey, email }: { publicKey: string; email: string }) {
  const saved = new Set<string>();
  const patched: Patched[] = [];
  const manners: GoogleManner[] = [];
  let tokens = 0;
  let tokenStatus = 200;

  const isSigned = async (form: URLSearchParams) => {
    const key = await importSPKI(publicKey, "RS256");
    const by = { issuer: email, audience: "https://oauth2.googleapis.com/token" };
    const { payload } = await jwtVerify(form.get("assertion") ?? "", key, by);
    return (
      form.get("grant_type") === "urn:ietf:params:oauth:grant-type:jwt-bearer" &&
      payload.scope === "https://www.googleapis.com/auth/wallet_object.issuer"
    );
  };

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const answer = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const path = request.url ?? "";
    if (path === "/token") {
      const isGood = await isSigned(new URLSearchParams(text)).catch(() => false);
      if (!isGood || tokenStatus !== 200)
        return answer(isGood ? tokenStatus : 400, { error: "invalid_grant" });
      return answer(200, { access_token: `token-${++tokens}`, expires_in: 3_599, token_type: "Bearer" });
    }
    if (request.method !== "PATCH" || request.headers.authorization !== `Bearer token-${tokens}`)
      return answer(401, { error: { code: 401 } });
    const manner = manners.shift() ?? "take";
    const socket = response.socket as Socket;
    if (manner === "drop") return void socket.destroy();
    if (manner === "stay-silent") return;
    if (typeof manner === "number") return answer(manner, { error: { code: manner } });
    if (!saved.has(path.split("/").at(-1) ?? "")) return answer(404, { error: { code: 404 } });
    patched.push({ path, body: JSON.parse(text) });
    if (manner === "take-and-drop") return void socket.destroy();
    if (manner === "take-slowly") await new Promise((resolve) => setTimeout(resolve, 150));
    answer(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ saved, patched },
    /** The next changes are answered so, in order; then all are taken. */
    answers: (...next: GoogleManner[]) => void manners.splice(0, manners.length, ...next),
    refuseTokens: (status: number) => {
      tokenStatus = status;
    },
    tokens: () => tokens,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
