import { Notice } from "@/components/ui/notice";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { isAddressBlocked } from "@/lib/messages/get-block";

/** Said to whom nothing is sent any more, since what was sent has come back. */
export async function EmailBlocked({ email }: { email: string }) {
  if (!(await isAddressBlocked(database(), email))) return null;
  return (
    <div className="mb-6 max-w-md">
      <Notice tone="warn" title={t("account.page.emailBlocked")}>
        {t("account.page.emailBlockedNote")}
      </Notice>
    </div>
  );
}
