import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of somebody else's, of one page, on another port of this machine. */
export async function openForeignSite() {
  let html = "";
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Elsewhere</title>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (body: string) => {
      html = body;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export type ForeignSite = Awaited<ReturnType<typeof openForeignSite>>;
