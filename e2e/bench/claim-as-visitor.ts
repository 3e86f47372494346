/** Claims seats as a browser does, each by a new visitor from a new address. */
export function claimAsVisitor(site: string, showtimeId: number) {
  let callers = 0;
  return async (seatIds: number[]): Promise<{ ms: number; at: number }> => {
    const caller = ++callers;
    const claim = (cookie: string) =>
      fetch(`${site}/api/showtimes/${showtimeId}/hold`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Origin: site,
          "X-Forwarded-For": `10.9.${caller >> 8}.${caller & 255}`,
          Cookie: cookie,
        },
        body: JSON.stringify({ take: seatIds, give: [] }),
      });
    const [cookie = ""] = (await claim("")).headers.getSetCookie();
    const at = Date.now();
    const begin = performance.now();
    const answer = await claim(cookie.split(";", 1)[0] ?? "");
    const text = await answer.text();
    if (!answer.ok || !text.includes('"ok":true'))
      throw new Error(`a claim was refused: ${text.slice(0, 300)}`);
    return { ms: performance.now() - begin, at };
  };
}
