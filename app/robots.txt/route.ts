import { keepAnswer } from "@/app/_cache";
import { feedAnswer } from "@/app/_feeds/feed-answer";
import { listSitemaps } from "@/app/_feeds/sitemap";
import { addressOf } from "@/lib/own-address";

const PRIVATE = [
  ...["/account", "/admin", "/api/", "/checkout/", "/mailbox"],
  ...["/receipts/", "/reservations/", "/reviews/", "/tickets/"],
];
/** Programmes for other programs are no page of ours, but theirs to read. */
const ALLOWED = ["/", "/api/v1/showtimes"];

// Next would make a file of this name while it builds, when there is no database
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const parts = await keepAnswer(["sitemaps"], 3_600, listSitemaps);
  const lines = [
    "User-Agent: *",
    ...ALLOWED.map((path) => `Allow: ${path}`),
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    "",
    ...parts.map((part) => `Sitemap: ${addressOf(`/sitemap/${part}.xml`)}`),
  ];
  return feedAnswer(`${lines.join("\n")}\n`, "text/plain");
}
