import type { Device } from "@/lib/accounts/sessions/device-name";
import { t } from "@/lib/i18n/t";

/** "Firefox on Linux" */
export function deviceWords({ browser, system }: Device): string {
  if (system === null) return browser ?? t("account.sessions.unknown");
  return browser === null
    ? t("account.sessions.unknownOn", { system })
    : t("account.sessions.browserOn", { browser, system });
}
