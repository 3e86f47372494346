import type { MetadataRoute } from "next";
import { addressOf } from "@/lib/own-address";
import { tagPage } from "./_cache";
import { generateSitemaps } from "./sitemap";

export const revalidate = 3600;

const PRIVATE = [
  ...["/account", "/admin", "/api/", "/checkout/", "/mailbox"],
  ...["/receipts/", "/reservations/", "/reviews/", "/tickets/"],
];

export default async function robots(): Promise<MetadataRoute.Robots> {
  await tagPage("movies");
  const parts = await generateSitemaps();
  return {
    // programmes for other programs are no page of ours, but theirs to read
    rules: { userAgent: "*", allow: ["/", "/api/v1/showtimes"], disallow: PRIVATE },
    sitemap: parts.map(({ id }) => addressOf(`/sitemap/${id}.xml`)),
  };
}
