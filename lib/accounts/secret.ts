import { env } from "@/lib/env";

/** The key under every session and visitor cookie. There is no default: a known key would let anyone be anyone. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  throw new Error(
    "AUTH_SECRET is not set. Matinee needs it to sign sessions: put 32 or more random characters there, " +
      "for example from `openssl rand -base64 33`.",
  );
}

/** Cookies travel over TLS alone wherever customers come over TLS. */
export const secureCookies = (): boolean => env.APP_URL.startsWith("https:");
