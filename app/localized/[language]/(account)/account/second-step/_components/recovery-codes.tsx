import { ButtonLink } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

type RecoveryCodesProps = { codes: string[]; next: string };

/** Shown once: what is kept of them shows nobody what they are. */
export function RecoveryCodes({ codes, next }: RecoveryCodesProps) {
  const text = [t("account.secondStep.codesFile"), "", ...codes, ""];
  return (
    <div className="grid max-w-measure gap-6">
      <Notice tone="ok" title={t("account.secondStep.keepTitle")}>
        <p>{t("account.secondStep.keepNote")}</p>
      </Notice>
      <ul
        aria-label={t("account.secondStep.codesList")}
        className="grid gap-x-8 gap-y-2 border-line border-y py-4 tabular-nums sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text.join("\r\n"))}`}
          download="matinee-recovery-codes.txt"
          className={buttonLook("quiet")}
        >
          {t("account.secondStep.download")}
        </a>
        <ButtonLink href={next || "/account"}>{t("account.secondStep.kept")}</ButtonLink>
      </div>
    </div>
  );
}
