export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { openServer } = await import("./lib/server/opening");
    await openServer(() => import("./app/api/_before-next"));
  }
}
