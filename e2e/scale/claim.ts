import type { Pair } from "@/e2e/bench/claims";

export type Claimed = { ok: true } | { ok: false; code: string };

let callers = 0;

/** Asks a server for these seats, as a new visitor from an address of their own. */
export async function claim(site: string, { showtimeId, seatIds }: Pair): Promise<Claimed> {
  const nth = ++callers;
  const ask = (cookie: string) =>
    fetch(`${site}/api/showtimes/${showtimeId}/hold`, {
      method: "POST",
      headers: {
        ...{ "Content-Type": "application/json", Origin: site, Cookie: cookie },
        "X-Forwarded-For": `10.${9 + (nth >> 16)}.${(nth >> 8) & 255}.${nth & 255}`,
      },
      body: JSON.stringify({ take: seatIds, give: [] }),
    });
  // the first answer to a stranger is a cookie
  const cookies = (await ask("")).headers.getSetCookie();
  const visitor = cookies.find((cookie) => cookie.startsWith("matinee_visitor="))?.split(";", 1)[0] ?? "";
  const answer = await ask(visitor);
  if (!answer.ok) throw new Error(`a claim was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Claimed;
}

/** So many rivals ask for each of the pairs at the same moment, by turns at each server; how many of them won each. */
export async function contest(sites: string[], pairs: Pair[], rivals: number): Promise<number[]> {
  const won: number[] = [];
  for (const pair of pairs) {
    const answers = await Promise.all(
      Array.from({ length: rivals }, (_, nth) => claim(sites[nth % sites.length] as string, pair)),
    );
    won.push(answers.filter(({ ok }) => ok).length);
  }
  return won;
}
