import { SECOND_MS } from "@/lib/clock-units";
import { fetchOutside } from "@/lib/fetch-outside";
import { fail, type Result } from "@/lib/result";
import { MAX_POSTER_BYTES } from "@/lib/sizes";

const MOST_MS = 20 * SECOND_MS;
const MOST_REDIRECTS = 3;
// each keeps up to ten megabytes while it comes in
const MOST_AT_ONCE = 4;
let running = 0;

export type FetchPosterCode = "address-refused" | "not-fetched" | "too-large" | "busy";

/** The file at an address that somebody gave, under the guard of all such addresses. What it is, `savePoster` finds out. */
export async function fetchPoster(url: string): Promise<Result<Buffer, FetchPosterCode>> {
  if (running >= MOST_AT_ONCE) return fail("busy");
  running++;
  try {
    const headers = {
      accept: "image/avif,image/webp,image/jpeg,image/png",
      "user-agent": "Matinee-Posters/1",
    };
    const bounds = { mostMs: MOST_MS, mostBytes: MAX_POSTER_BYTES, mostRedirects: MOST_REDIRECTS };
    const fetched = await fetchOutside({ url, headers, ...bounds });
    if (fetched.ok)
      return fetched.value.status === 200 ? { ok: true, value: fetched.value.body } : fail("not-fetched");
    if (fetched.code === "too-large") return fail(fetched.code);
    return fail(
      fetched.code === "not-allowed" || fetched.code === "private-address"
        ? "address-refused"
        : "not-fetched",
    );
  } finally {
    running--;
  }
}
