import { env } from "@/lib/env";

export type AppleKeys = {
  passTypeId: string;
  teamId: string;
  /** PEM, each. */
  certificate: string;
  key: string;
  wwdr: string;
};

export type GoogleKeys = { issuerId: string; email: string; privateKey: string; origin: string };

/** What signs passes for Apple Wallet; null where it is not set up. */
export function appleKeys(): AppleKeys | null {
  const { APPLE_PASS_TYPE_ID: passTypeId, APPLE_TEAM_ID: teamId } = env;
  const { APPLE_PASS_CERT: certificate, APPLE_PASS_KEY: key, APPLE_WWDR_CERT: wwdr } = env;
  if (!passTypeId || !teamId || !certificate || !key || !wwdr) return null;
  return { passTypeId, teamId, certificate, key, wwdr };
}

/** What signs links for Google Wallet; null where it is not set up. */
export function googleKeys(): GoogleKeys | null {
  const { GOOGLE_WALLET_ISSUER_ID: issuerId, GOOGLE_WALLET_ACCOUNT: account, APP_URL } = env;
  if (!issuerId || !account) return null;
  const { client_email: email, private_key: privateKey } = account;
  return { issuerId, email, privateKey, origin: new URL(APP_URL).origin };
}
