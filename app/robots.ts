import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

const PRIVATE = [
  ...["/account", "/admin", "/api/", "/checkout/", "/mailbox"],
  ...["/receipts/", "/reservations/", "/tickets/"],
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: PRIVATE },
    sitemap: new URL("/sitemap.xml", env.APP_URL).href,
  };
}
