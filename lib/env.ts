import { z } from "zod";
import { withSecretFiles } from "./secret-files";
import { MAKE_A_SECRET, weaknessOf } from "./secret-strength";
import { trustedProxies } from "./trusted-proxies";

const secrets = z
  .string()
  .transform((listed) => listed.split(",").map((secret) => secret.trim()))
  .refine((all) => all.length <= 2 && all.every((secret) => /^whsec_[A-Za-z0-9+/]+=*$/.test(secret)), {
    message: "is not one or two secrets that begin with whsec_",
  });
const APPLE = [
  ...["APPLE_PASS_TYPE_ID", "APPLE_TEAM_ID"],
  ...["APPLE_PASS_CERT", "APPLE_PASS_KEY", "APPLE_WWDR_CERT"],
];
const GOOGLE = ["GOOGLE_WALLET_ISSUER_ID", "GOOGLE_WALLET_ACCOUNT"];

const onThisMachine = z.string().regex(/^https?:\/\/(localhost|127\.0\.0\.1):\d+$/, "is not on this machine");

const settings = z
  .object({
    DATABASE_URL: z.string().default("file:data/matinee.db"),
    DATABASE_AUTH_TOKEN: z.string().optional(),
    /** A replica of that server, for what may be a few seconds old; it takes the same token. */
    DATABASE_REPLICA_URL: z
      .string()
      .regex(/^(libsql|https?):/, "is no libSQL server: it starts with libsql:, http: or https:")
      .optional(),
    /** Where `npm run backup` puts copies of a database that is a file. */
    MATINEE_BACKUPS: z.string().min(1).default("data/backups"),
    /** Signs sessions and visitor cookies. The demo makes one and keeps it beside its database. */
    AUTH_SECRET: z.string().superRefine(refuseWeakNamed("AUTH_SECRET")).optional(),
    /** The secret before, while one replaces the other, and since when: what it made counts, and it makes nothing. */
    AUTH_SECRET_BEFORE: z.string().superRefine(refuseWeakNamed("AUTH_SECRET_BEFORE")).optional(),
    AUTH_SECRET_CHANGED: z.iso.date().optional(),
    /** The address customers see, for links in messages. */
    APP_URL: z.url().default("http://localhost:3000"),
    /** Shows the demo banner and opens the local mailbox to everyone. */
    MATINEE_DEMO: z.stringbool().default(false),
    /** Lets a request say what time it is. For tests alone. */
    MATINEE_TEST_CLOCK: z.stringbool().default(false),
    /** Lets customers pay with play money outside the demo. For tests alone. */
    MATINEE_TEST_PAYMENTS: z.stringbool().default(false),
    /** Lets addresses that people give, of webhooks and posters, lead to this machine, also without TLS. For tests alone. */
    MATINEE_TEST_LOOPBACK: z.stringbool().default(false),
    /** Settles every minute what nobody waits for any more. Off where a scheduler of the host does that. */
    MATINEE_TIMER: z.stringbool().default(true),
    /** How the server's log is written; left out: JSON, and lines to be read in the demo. */
    MATINEE_LOG: z.enum(["json", "text"]).optional(),
    /** After so many days orders say no more whom they were for; left out: they do for good. */
    MATINEE_KEEP_PERSONAL_DATA_DAYS: z.coerce.number().int().min(30).max(36_500).optional(),
    /** Everyone who works here, admins too, needs a second step when signing in; a theater may ask it of its own team. */
    MATINEE_STAFF_SECOND_STEP: z.stringbool().default(false),
    /** Which proxies stand before this server; addresses beyond them are hearsay. Vercel's own is one. */
    TRUSTED_PROXIES: trustedProxies.default(process.env.VERCEL ? 1 : 0),
    /** How many open seat maps one process keeps told of changes; the others ask. 0 where no process lives on. */
    MATINEE_LIVE_VIEWERS: z.coerce.number().int().min(0).max(100_000).optional(),
    /** How many of them may be at one address. */
    MATINEE_LIVE_VIEWERS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(100),
    /** How many requests to the API a token may make in a minute, and who has none. */
    MATINEE_API_TOKEN_REQUESTS: z.coerce.number().int().min(1).max(1_000_000).default(1_200),
    MATINEE_API_GUEST_REQUESTS: z.coerce.number().int().min(1).max(1_000_000).default(240),
    /** How many seats a program that sells may hold at once, for all its customers together. */
    MATINEE_API_HELD_SEATS: z.coerce.number().int().min(1).max(100_000).default(400),
    /** Set by the host where processes come and go. */
    VERCEL: z.string().optional(),
    /** Keeps posters with UploadThing instead of in the database. */
    UPLOADTHING_TOKEN: z.string().refine(isUploadToken, "is not a token of UploadThing").optional(),
    /** Takes customers' money with Stripe, together with what signs its webhooks: of that two, while one replaces the other. */
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_(test|live)_\w+$/, "is no secret or restricted key of Stripe")
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .transform((secrets) => secrets.split(",").map((secret) => secret.trim()))
      .pipe(z.array(z.string().regex(/^whsec_\w+$/, "is no signing secret of Stripe")))
      .optional(),
    /** Lets a scheduler of the host call what the timer does otherwise, by `/api/cron/settle` and `/api/cron/deliver`. */
    CRON_SECRET: z.string().superRefine(refuseWeakNamed("CRON_SECRET")).optional(),
    /** Lets who collects figures read `/api/metrics`; without it none are kept. */
    METRICS_TOKEN: z.string().superRefine(refuseWeakNamed("METRICS_TOKEN")).optional(),
    /** Where traces are sent, by OTLP over HTTP; the names are OpenTelemetry's own. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    OTEL_SERVICE_NAME: z.string().min(1).default("matinee"),
    /** Which share of the requests is traced. */
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    /** A server on this machine that stands for Stripe's. For tests alone. */
    STRIPE_API_URL: z
      .string()
      .regex(/^http:\/\/(localhost|127\.0\.0\.1):\d+$/, "is not on this machine")
      .optional(),
    /** Sends messages by Resend. */
    RESEND_API_KEY: z.string().min(1).optional(),
    /** Signs what Resend tells of bounces and complaints; two by a comma while one replaces the other. */
    RESEND_WEBHOOK_SECRET: secrets.optional(),
    /** Sends messages by a mail server: smtp://user:password@host:587 or smtps:// */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Who messages are from: an address, or a name with one. */
    MAIL_FROM: z.string().refine(isSender, "is not an address, nor a name and <an address>").optional(),
    /** Apple Wallet: what its passes are called and by whom they are signed, all of it or none. */
    APPLE_PASS_TYPE_ID: z.string().startsWith("pass.").optional(),
    APPLE_TEAM_ID: z.string().min(1).optional(),
    APPLE_PASS_CERT: z.string().transform(asPem).refine(isPem, "is not PEM, nor base64 of it").optional(),
    APPLE_PASS_KEY: z.string().transform(asPem).refine(isPem, "is not PEM, nor base64 of it").optional(),
    APPLE_WWDR_CERT: z.string().transform(asPem).refine(isPem, "is not PEM, nor base64 of it").optional(),
    /** A server on this machine that stands for Apple's push service. For tests alone. */
    APPLE_PUSH_URL: onThisMachine.optional(),
    /** Google Wallet: the issuer, and the service account that signs for it. */
    GOOGLE_WALLET_ISSUER_ID: z.string().regex(/^\d+$/).optional(),
    GOOGLE_WALLET_ACCOUNT: z.string().transform(readAccount).optional(),
    /** A server on this machine that stands for Google's. For tests alone. */
    GOOGLE_WALLET_URL: onThisMachine.optional(),
    /** Looks up films at TMDB: a key, or a token for reading. */
    TMDB_API_KEY: z
      .string()
      .regex(/^[\w.-]{16,1000}$/, "is no key of TMDB")
      .optional(),
    /** Another installation whose catalogue is this one's too, and a token of it that reads. */
    CATALOGUE_URL: z.url({ protocol: /^https?$/ }).optional(),
    CATALOGUE_TOKEN: z.string().min(1).optional(),
    /** A server on this machine that stands for TMDB's. For tests alone. */
    TMDB_API_URL: onThisMachine.optional(),
  })
  .refine((env) => !(env.DATABASE_REPLICA_URL && env.DATABASE_URL.startsWith("file:")), {
    message:
      "DATABASE_REPLICA_URL is the replica of a libSQL server: set DATABASE_URL to that server, or leave it out",
    path: ["DATABASE_REPLICA_URL"],
  })
  .refine((env) => (env.AUTH_SECRET_BEFORE === undefined) === (env.AUTH_SECRET_CHANGED === undefined), {
    message: "AUTH_SECRET_BEFORE and AUTH_SECRET_CHANGED, the day of the change, are set together",
    path: ["AUTH_SECRET_CHANGED"],
  })
  .refine((env) => !env.AUTH_SECRET_BEFORE || env.AUTH_SECRET_BEFORE !== env.AUTH_SECRET, {
    message: "AUTH_SECRET_BEFORE is the same as AUTH_SECRET",
    path: ["AUTH_SECRET_BEFORE"],
  })
  .refine((env) => (env.STRIPE_SECRET_KEY === undefined) === (env.STRIPE_WEBHOOK_SECRET === undefined), {
    message: "STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET are set together",
    path: ["STRIPE_WEBHOOK_SECRET"],
  })
  .refine((env) => !(env.STRIPE_API_URL && !env.STRIPE_SECRET_KEY?.includes("_test_")), {
    message: "STRIPE_API_URL runs with a test key alone",
    path: ["STRIPE_API_URL"],
  })
  .refine((env) => isAllOrNone(env, ["CATALOGUE_URL", "CATALOGUE_TOKEN"]), {
    message: "CATALOGUE_URL and CATALOGUE_TOKEN are set together or not at all",
    path: ["CATALOGUE_TOKEN"],
  })
  .refine((env) => isAllOrNone(env, APPLE), {
    message: `${APPLE.join(", ")} are set together or not at all`,
    path: ["APPLE_PASS_TYPE_ID"],
  })
  .refine((env) => isAllOrNone(env, GOOGLE), {
    message: `${GOOGLE.join(", ")} are set together or not at all`,
    path: ["GOOGLE_WALLET_ISSUER_ID"],
  })
  .refine((env) => !(env.APPLE_PUSH_URL || env.GOOGLE_WALLET_URL) || env.MATINEE_TEST_CLOCK, {
    message: "APPLE_PUSH_URL and GOOGLE_WALLET_URL run with MATINEE_TEST_CLOCK alone",
    path: ["APPLE_PUSH_URL"],
  })
  .refine((env) => !env.TMDB_API_URL || env.MATINEE_TEST_LOOPBACK, {
    message: "TMDB_API_URL runs with MATINEE_TEST_LOOPBACK alone",
    path: ["TMDB_API_URL"],
  })
  .refine((env) => !env.MATINEE_TEST_LOOPBACK || env.MATINEE_TEST_CLOCK, {
    message: "MATINEE_TEST_LOOPBACK runs with MATINEE_TEST_CLOCK alone",
    path: ["MATINEE_TEST_LOOPBACK"],
  })
  .refine((env) => !(env.MATINEE_TEST_PAYMENTS && env.STRIPE_SECRET_KEY?.includes("_live_")), {
    message: "MATINEE_TEST_PAYMENTS does not run together with live payment keys",
    path: ["MATINEE_TEST_PAYMENTS"],
  })
  .refine((env) => !(env.MATINEE_TEST_CLOCK && env.STRIPE_SECRET_KEY?.includes("_live_")), {
    message: "MATINEE_TEST_CLOCK does not run together with live payment keys",
    path: ["MATINEE_TEST_CLOCK"],
  })
  .refine((env) => !(env.RESEND_API_KEY && env.SMTP_URL), {
    message: "RESEND_API_KEY and SMTP_URL are two transports: set one of them",
    path: ["SMTP_URL"],
  })
  .refine((env) => !(env.RESEND_API_KEY || env.SMTP_URL) || env.MAIL_FROM, {
    message: "MAIL_FROM says whom messages are from: set it beside RESEND_API_KEY or SMTP_URL",
    path: ["MAIL_FROM"],
  });

function refuseWeakNamed(name: string) {
  return (secret: string, { addIssue }: z.RefinementCtx): void => {
    const weakness = weaknessOf(secret);
    if (weakness)
      addIssue({ code: "custom", message: `${name} can be guessed: ${weakness}. ${MAKE_A_SECRET}` });
  };
}

const ADDRESS = /^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/;

/** "tickets@example.com", or "The Grand <tickets@example.com>". */
function isSender(from: string): boolean {
  const named = /^[^<>\r\n]*<([^<>]*)>$/.exec(from.trim());
  return ADDRESS.test(named ? (named[1] ?? "") : from.trim());
}

const isAllOrNone = (env: Record<string, unknown>, names: string[]): boolean =>
  new Set(names.map((name) => env[name] === undefined)).size === 1;

/** As it stands in a file, with "\n" for the ends of lines, or as base64 of that. */
function asPem(text: string): string {
  return isPem(text) ? text.replaceAll("\\n", "\n") : Buffer.from(text, "base64").toString();
}

function isPem(text: string): boolean {
  return text.includes("-----BEGIN ");
}

const account = z.object({ client_email: z.email(), private_key: z.string().refine(isPem) });

/** The file of a service account as Google gives it out, or base64 of it. */
function readAccount(text: string, { addIssue }: z.RefinementCtx): z.output<typeof account> {
  try {
    return account.parse(JSON.parse(text.startsWith("{") ? text : Buffer.from(text, "base64").toString()));
  } catch {
    addIssue({ code: "custom", message: "is not the file of a service account, nor base64 of it" });
    return z.NEVER;
  }
}

/** Base64 of JSON with the key and the app's id. */
function isUploadToken(token: string): boolean {
  try {
    const { apiKey, appId } = JSON.parse(Buffer.from(token, "base64").toString());
    return typeof apiKey === "string" && typeof appId === "string";
  } catch {
    return false;
  }
}

export type Env = z.infer<typeof settings>;

export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = settings.safeParse(withSecretFiles(source));
  if (parsed.success) return parsed.data;
  throw new Error(`Invalid configuration:\n${z.prettifyError(parsed.error)}`);
}

/** The settings of this process, read once. Nothing else reads process.env. */
export const env: Env = readEnv(process.env);
