import { buttonLook } from "@/components/ui/button-look";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

/** Files of all that is known of who is signed in, and of what they have seen. */
export function YourData() {
  return (
    <ul className="grid max-w-measure gap-6">
      <li className="grid justify-items-start gap-3">
        <p>{t("account.data.all")}</p>
        <a href={localPath("/account/data")} className={buttonLook("quiet")}>
          {t("account.data.download")}
        </a>
      </li>
      <li className="grid justify-items-start gap-3">
        <p>{t("account.data.visits")}</p>
        <a href={localPath("/account/visits")} download className={buttonLook("quiet")}>
          {t("account.data.downloadVisits")}
        </a>
      </li>
    </ul>
  );
}
