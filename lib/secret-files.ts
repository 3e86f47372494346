import { readFileSync } from "node:fs";

/** Settings that may lie in a file of their own, as a vault, Docker or Kubernetes mounts them: `AUTH_SECRET_FILE`. */
export const SECRETS = [
  ...(["AUTH_SECRET", "AUTH_SECRET_BEFORE", "CRON_SECRET", "METRICS_TOKEN"] as const),
  ...(["DATABASE_AUTH_TOKEN", "UPLOADTHING_TOKEN", "TMDB_API_KEY", "CATALOGUE_TOKEN"] as const),
  ...(["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"] as const),
  ...(["RESEND_API_KEY", "RESEND_WEBHOOK_SECRET", "SMTP_URL"] as const),
  ...(["APPLE_PASS_CERT", "APPLE_PASS_KEY", "APPLE_WWDR_CERT", "GOOGLE_WALLET_ACCOUNT"] as const),
] as const;

type Settings = Record<string, string | undefined>;

const MOST_CHARS = 65_536;

/** The settings, with what lies in files put in; throws with all that is wrong with them and what mends it. */
export function withSecretFiles(settings: Settings): Settings {
  const faults: string[] = [];
  const read = SECRETS.flatMap((name) => {
    const path = settings[`${name}_FILE`];
    if (!path) return [];
    const found = settings[name] ? `is set beside ${name}: leave one of them out` : readSecret(path);
    if (typeof found === "object") return [[name, found.secret] as const];
    faults.push(`✖ ${name}_FILE ${found}`);
    return [];
  });
  if (faults.length > 0) throw new Error(`Invalid configuration:\n${faults.join("\n")}`);
  return { ...settings, ...Object.fromEntries(read) };
}

/** What a file holds, without the end of its last line; or why it cannot be taken. */
function readSecret(path: string): { secret: string } | string {
  try {
    const secret = readFileSync(path, "utf8").replace(/\r?\n$/, "");
    if (secret.trim() === "") return `names ${path}, which is empty`;
    return secret.length > MOST_CHARS ? `names ${path}, which is too large for a secret` : { secret };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    return `names ${path}, which cannot be read (${code}): mount it there, and let the server's user read it`;
  }
}
