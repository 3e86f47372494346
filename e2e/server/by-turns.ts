import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A balancer that leads each request to the next of the servers, whoever asks. */
export async function openByTurns() {
  const ports: number[] = [];
  let nth = 0;
  const balancer = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    const port = ports[nth++ % ports.length] ?? 0;
    const passed = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => balancer.listen(0, "127.0.0.1", listening));
  return {
    url: `http://localhost:${(balancer.address() as AddressInfo).port}`,
    /** Among which servers it chooses. */
    leadTo: (...servers: number[]) => void ports.splice(0, ports.length, ...servers),
    close: () => {
      balancer.close();
      balancer.closeAllConnections();
    },
  };
}
