import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What UploadThing says over the wire, said by a server of our own; it fails the upload numbered `failAt`, from 1. */
export async function startUploadService({ failAt = 0 }: { failAt?: number } = {}) {
  const files = new Map<string, Buffer>();
  const asked: { path: string; apiKey: unknown }[] = [];
  let uploads = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://local");
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    asked.push({ path: url.pathname, apiKey: request.headers["x-uploadthing-api-key"] });
    const answer = (status: number, json: unknown) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
    if (request.method === "PUT") {
      if (++uploads === failAt) return answer(500, { error: "out of room" });
      if (!url.searchParams.get("signature")) return answer(403, { error: "unsigned" });
      const key = url.pathname.slice(1);
      files.set(key, fileOf(body));
      const ufsUrl = `http://127.0.0.1:${port}/f/${key}`;
      return answer(200, { url: ufsUrl, appUrl: ufsUrl, ufsUrl, fileHash: "hash" });
    }
    if (url.pathname === "/v6/deleteFiles") {
      const { fileKeys } = JSON.parse(body.toString()) as { fileKeys: string[] };
      const deletedCount = fileKeys.filter((key) => files.delete(key)).length;
      return answer(200, { success: true, deletedCount });
    }
    return answer(404, {});
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const token = { apiKey: "sk_test_matinee", appId: "matinee", regions: ["sea1"] };
  return {
    files,
    asked,
    settings: {
      token: Buffer.from(JSON.stringify(token)).toString("base64"),
      apiUrl: address,
      ingestUrl: address,
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

// the one file of a multipart body
function fileOf(body: Buffer): Buffer {
  const start = body.indexOf("\r\n\r\n") + 4;
  const boundary = body.subarray(0, body.indexOf("\r\n"));
  return body.subarray(start, body.indexOf(boundary, start) - 2);
}
