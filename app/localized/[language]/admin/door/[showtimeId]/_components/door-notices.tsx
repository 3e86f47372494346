import { DoubleNotice } from "@/app/localized/[language]/admin/_door/double-notice";
import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import type { Double } from "@/lib/door/doubles";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

type Props = { doubles: Double[]; isRefused: boolean; timeZone: string };

/** What those at the door must hear of and cannot see. */
export function DoorNotices({ doubles, isRefused, timeZone }: Props) {
  if (doubles.length === 0 && !isRefused) return null;
  return (
    <div className="mb-6 grid grid-cols-1 gap-3">
      {isRefused && (
        <Notice tone="danger" title={t("door.noAccess.title")}>
          {rich("door.noAccess.signIn", {
            link: (text) => (
              <a href={localPath(`/sign-in?next=${encodeURIComponent("/admin/door")}`)} className="link">
                {text}
              </a>
            ),
          })}
        </Notice>
      )}
      {doubles.map((double) => (
        <DoubleNotice key={double.id} double={double} timeZone={timeZone} />
      ))}
    </div>
  );
}
