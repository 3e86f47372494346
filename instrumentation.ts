/**
 * Appends the caller's address to `x-forwarded-for` as a proxy would. Next fills the header only when it is absent, so
 * without this a caller could write any address there and be counted as someone else each time.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { subscribe } = await import("node:diagnostics_channel");
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: import("node:http").IncomingMessage };
    const said = request.headers["x-forwarded-for"];
    const seen = request.socket.remoteAddress ?? "unknown";
    request.headers["x-forwarded-for"] = said === undefined ? seen : `${said}, ${seen}`;
  });
}
