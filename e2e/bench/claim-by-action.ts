import { readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** Claims seats as a browser does: the page's own server action over HTTP, each by a new visitor from a new address. */
export function claimByAction(site: string, distDir: string, showtimeId: number) {
  const path = join(distDir, "server", "server-reference-manifest.json");
  const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
  const id = Object.entries(manifest.node).find(
    ([, action]) => action.exportedName === "swapSeatsAction",
  )?.[0];
  if (!id) throw new Error("the build has no action that holds seats");
  let callers = 0;
  return async (seatIds: number[]): Promise<{ ms: number; at: number }> => {
    const caller = ++callers;
    const claim = (cookie: string) =>
      fetch(`${site}/showtimes/${showtimeId}`, {
        method: "POST",
        headers: {
          "Next-Action": id,
          Accept: "text/x-component",
          "Content-Type": "text/plain;charset=UTF-8",
          Origin: site,
          "X-Forwarded-For": `10.9.${caller >> 8}.${caller & 255}`,
          Cookie: cookie,
        },
        body: JSON.stringify([{ showtimeId, take: seatIds, give: [] }]),
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
