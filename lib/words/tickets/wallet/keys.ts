import { env } from "@/lib/env";

export type AppleKeys = {
  passTypeId: string;
  teamId: string;
  /** PEM, each. */
  certificate: string;
  key: string;
  wwdr: string;
  /** Where devices ask how a pass is now; null where the site is not https, which no device asks. */
  serviceUrl: string | null;
};

export type GoogleKeys = { issuerId: string; email: string; privateKey: string; origin: string };

/** What signs passes for Apple Wallet; null where it is not set up. */
export function appleKeys(): AppleKeys | null {
  const { APPLE_PASS_TYPE_ID: passTypeId, APPLE_TEAM_ID: teamId } = env;
  const { APPLE_PASS_CERT: certificate, APPLE_PASS_KEY: key, APPLE_WWDR_CERT: wwdr } = env;
  if (!passTypeId || !teamId || !certificate || !key || !wwdr) return null;
  const { protocol, origin } = new URL(env.APP_URL);
  const serviceUrl = protocol === "https:" ? `${origin}/api/wallets/apple` : null;
  return { passTypeId, teamId, certificate, key, wwdr, serviceUrl };
}

/** What signs links for Google Wallet; null where it is not set up. */
export function googleKeys(): GoogleKeys | null {
  const { GOOGLE_WALLET_ISSUER_ID: issuerId, GOOGLE_WALLET_ACCOUNT: account, APP_URL } = env;
  if (!issuerId || !account) return null;
  const { client_email: email, private_key: privateKey } = account;
  return { issuerId, email, privateKey, origin: new URL(APP_URL).origin };
}

/** Whether there is a wallet that passes lie in and can be told of. */
export const hasWallets = (): boolean => appleKeys() !== null || googleKeys() !== null;
