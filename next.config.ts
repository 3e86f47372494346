import { join } from "node:path";
import type { NextConfig } from "next";
import { actionKey } from "./lib/action-key";
import { apiAddresses } from "./lib/api-addresses";
import { embedAddresses, UNFRAMEABLE } from "./lib/embed-addresses";
import { hintScripts } from "./lib/hint-scripts";
import {
  chosenLanguage,
  closedAddresses,
  inEveryLanguage,
  languageAddresses,
  prefixedDefault,
} from "./lib/language-addresses";
import { plainAddresses } from "./lib/plain-addresses";
import { withSecretFiles } from "./lib/secret-files";
import { contentSecurityPolicy, otherHeaders } from "./lib/security-headers";
import { shortAddresses } from "./lib/short-addresses";

process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= actionKey(withSecretFiles(process.env).AUTH_SECRET);

const config: NextConfig = {
  distDir: process.env.MATINEE_DIST_DIR ?? ".next",
  // the pages that the bench measures against are built for the bench alone
  pageExtensions: [...(process.env.MATINEE_BENCH ? ["bench.tsx", "bench.ts"] : []), "tsx", "ts"],
  // all that an image needs of this folder and no more: see the Dockerfile. `next start` runs beside it as ever
  ...(process.env.MATINEE_STANDALONE === "1" && { output: "standalone" as const }),
  outputFileTracingRoot: process.cwd(),
  poweredByHeader: false,
  // a page nobody asked for a while is made anew before it is shown, so that "today" is never yesterday
  expireTime: 120,
  // lets browser tests read every page in accents: see `lib/languages.ts`
  env: { MATINEE_PSEUDO: process.env.MATINEE_PSEUDO ?? "" },
  reactStrictMode: true,
  // asks what was changed by another process before a page is shown
  cacheHandler: join(process.cwd(), "lib", "page-cache.mjs"),
  // a mail is drawn by React's renderer of its own, outside of the pages'
  serverExternalPackages: [
    ...["better-sqlite3", "fontkit", "passkit-generator", "pdfkit", "sharp", "stripe", "uploadthing"],
    ...["@react-email/render", "nodemailer", "resend"],
    // loaded only where traces are wanted, and one for all bundles
    ...["@opentelemetry/api", "@opentelemetry/context-async-hooks", "@opentelemetry/resources"],
    ...["@opentelemetry/exporter-trace-otlp-http", "@opentelemetry/sdk-trace", "pino", "prom-client"],
  ],
  // read by the folder that the server runs in, which a host that packs files one by one does not see
  outputFileTracingIncludes: {
    // messages bring tickets on paper, and any answer may set their delivery going
    "/**": ["./lib/words/tickets/fonts/*"],
    "/pictures/**": ["./lib/words/pictures/fonts/*"],
    "/tickets/**": ["./lib/words/tickets/wallet/images/*"],
    "/api/wallets/**": ["./lib/words/tickets/wallet/images/*"],
  },
  experimental: {
    // memory bounds what strangers can make the page cache hold; the disk would not
    isrFlushToDisk: false,
    // pages lie below a language, and what leads nowhere is in none
    globalNotFound: true,
    // a larger form is turned away before Next sees it: see `lib/ingress/body-bounds.ts`
    serverActions: { bodySizeLimit: "10mb" },
  },
  compiler: { runAfterProductionCompile: ({ distDir }) => hintScripts(distDir) },
  images: { unoptimized: true },
  redirects: async () => [...chosenLanguage(), ...prefixedDefault(), ...shortAddresses()],
  rewrites: async () => ({
    beforeFiles: [...closedAddresses(), ...embedAddresses(), ...inEveryLanguage(plainAddresses())],
    afterFiles: languageAddresses(),
    fallback: apiAddresses(),
  }),
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries({ ...otherHeaders(), "Cross-Origin-Resource-Policy": "same-origin" }).map(
        ([key, value]) => ({ key, value }),
      ),
    },
    {
      source: UNFRAMEABLE,
      headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy() }],
    },
    // other sites and mails show our pictures, and run our script: all else is for our own pages
    ...["/posters/:path*", "/pictures/:path*", "/embed.js", "/icon.svg"].map((source) => ({
      source,
      headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }],
    })),
    // who has one of these links has what is behind it: it does not travel on. Were the site itself told nothing either, a
    // form that is sent before scripts have come would seem to be a stranger's
    ...[
      "/tickets/:path*",
      "/receipts/:path*",
      "/reservations/:path*",
      "/reviews/:path*",
      "/set-password/:path*",
      "/change-email/:path*",
      "/erase-account/:path*",
      "/invitation/:path*",
      "/unsubscribe/:path*",
      "/api/unsubscribe/:path*",
      "/vouchers/:path*",
      "/checkout/offer/:path*",
    ].map((source) => ({
      source: `/:language([a-z]{2})?${source}`,
      headers: [{ key: "Referrer-Policy", value: "same-origin" }],
    })),
  ],
};

export default config;
