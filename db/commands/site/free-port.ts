import { createServer } from "node:net";

/** Whether nothing listens on that port. 0 asks for any port; answers the port, or null when it is taken. */
export const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
