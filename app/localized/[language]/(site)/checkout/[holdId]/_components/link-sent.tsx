import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

/** Nothing is reserved yet: what is to be done, and until when. */
export function LinkSent({ to, demo }: { to: string; demo: boolean }) {
  return (
    <Notice tone="warn" title={t("checkout.linkSent.title")}>
      <p>
        {rich("checkout.linkSent.text", {
          email: to,
          address: (text) => <span className="break-all font-semibold">{text}</span>,
        })}
      </p>
      {demo && (
        <p className="mt-2">
          <a
            className="link"
            href={localPath(`/mailbox?to=${encodeURIComponent(to)}`)}
            target="_blank"
            rel="noopener"
          >
            {t("checkout.linkSent.openDemoMailbox")}
          </a>
        </p>
      )}
    </Notice>
  );
}
