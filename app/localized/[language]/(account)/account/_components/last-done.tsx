import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

type LastDoneProps = {
  /** After choosing a password by link: how many guest bookings joined the account. */
  welcome: unknown;
  /** After changing the password here. */
  changed: unknown;
  /** After confirming another e-mail address. */
  address: unknown;
  /** After signing out another browser. */
  ended: unknown;
  /** After removing a passkey. */
  passkey: unknown;
  /** Signing out found the database busy. */
  busy: unknown;
};

/** What has just been done, told by the address one was sent on to. */
export function LastDone({ welcome, changed, address, ended, passkey, busy }: LastDoneProps) {
  const found = typeof welcome === "string" && /^\d{1,4}$/.test(welcome) ? Number(welcome) : null;
  if (found === null && [changed, address, ended, passkey, busy].every((one) => one === undefined))
    return null;
  return (
    <div className="mb-8 max-w-measure">
      {busy !== undefined ? (
        <Notice tone="warn" title={t("account.done.busyTitle")}>
          {t("account.done.busy")}
        </Notice>
      ) : ended !== undefined ? (
        <Notice tone="ok">
          {ended === "others" ? t("account.done.othersOut") : t("account.done.oneOut")}
        </Notice>
      ) : passkey !== undefined ? (
        <Notice tone="ok">{t("account.done.passkeyRemoved")}</Notice>
      ) : address !== undefined ? (
        <Notice tone="ok" title={t("account.done.emailTitle")}>
          {t("account.done.email")}
        </Notice>
      ) : found === null ? (
        <Notice tone="ok" title={t("account.done.passwordTitle")}>
          {t("account.done.password")}
        </Notice>
      ) : (
        <Notice tone="ok" title={t("account.done.welcomeTitle")}>
          {found > 0 && t("account.done.found", { count: found })}
        </Notice>
      )}
    </div>
  );
}
