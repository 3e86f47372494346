import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A connection to a port of this machine that can be held: what is sent meanwhile arrives once it is let go. */
export async function openHeldLine(to: number) {
  const ends = new Set<Socket>();
  let isHeld = false;
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    const pair = [near, far] as const;
    for (const [from, into] of [pair, [far, near] as const]) {
      ends.add(from);
      from.on("data", (part) => void into.write(part));
      from.on("error", () => {});
      from.on("close", () => {
        ends.delete(from);
        into.destroy();
      });
      if (isHeld) from.pause();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => {
      isHeld = true;
      for (const end of ends) end.pause();
    },
    letGo: () => {
      isHeld = false;
      for (const end of ends) end.resume();
    },
    close: () => {
      server.close();
      for (const end of ends) end.destroy();
    },
  };
}
