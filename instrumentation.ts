export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { openServer } = await import("./lib/server/opening");
    await openServer(async () => {
      const [{ answerAvailability }, { answerBeforeNext }, { ownPolicy }] = await Promise.all([
        import("./app/api/showtimes/_before-next"),
        import("./app/api/v1/_before-next"),
        import("./app/_own-policy"),
      ]);
      return {
        answerBeforeNext: (request) => answerAvailability(request) ?? answerBeforeNext(request),
        policyOf: ownPolicy,
      };
    });
  }
}
