import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

type LinkSentProps = {
  email: string;
  demo: boolean;
  /** Where something else on the page is to be done first. */
  quiet?: boolean;
  /** What else is to be known about it. */
  children?: ReactNode;
};

/** What everyone reads who asked for a link, known here or not. */
export function LinkSent({ email, demo, quiet = false, children }: LinkSentProps) {
  return (
    <div className="grid max-w-md gap-6">
      <Notice tone="ok" title={t("account.link.sentTitle")}>
        <p>
          {rich("account.link.sent", {
            email,
            address: (to) => <span className="break-all font-semibold">{to}</span>,
          })}
        </p>
        {children && <p className="mt-2">{children}</p>}
        <p className="mt-2 text-ink-soft text-sm">{t("account.link.notThere")}</p>
      </Notice>
      {demo && (
        <div>
          <ButtonLink
            href={`/mailbox?to=${encodeURIComponent(email)}`}
            prefetch={false}
            variant={quiet ? "quiet" : "primary"}
          >
            {t("account.link.openMailbox")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
