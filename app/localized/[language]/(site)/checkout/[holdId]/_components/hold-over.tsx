import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { WorkUnderWay } from "@/app/_seat-picking/work/use-work";
import { WorkNotice } from "@/app/_seat-picking/work/work-notice";
import { HoldPaymentNotice } from "@/app/localized/[language]/(site)/_components/hold-payment-notice";
import { Link } from "@/components/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { HoldStands } from "./hold-stands";

type Props = {
  stands: Exclude<HoldStands, { until: number }>;
  showtimeId: number;
  /** Whether sales have closed, after which no seat can be taken. */
  isClosed: boolean;
  isPending: boolean;
  refusal: string | null;
  work: WorkUnderWay;
  onAgain: () => void;
  onLook: () => void;
};

/** In place of the pay button when the seats are held no more; what was typed stays. */
export function HoldOver({ stands, showtimeId, isClosed, isPending, refusal, work, ...on }: Props) {
  if (typeof stands === "object") return <HoldPaymentNotice payment={stands.payment} />;
  if (stands === "unknown") {
    return (
      <>
        <Notice tone="warn" title={t("checkout.hold.overTitle")}>
          {t("checkout.hold.overUnknown")}
        </Notice>
        <Button onClick={on.onLook}>{t("checkout.hold.lookAgain")}</Button>
      </>
    );
  }
  if (isClosed) {
    return (
      <>
        <Notice tone="warn" title={t("checkout.hold.overTitle")}>
          {t("checkout.hold.overClosed")}
        </Notice>
        <ButtonLink href={`/showtimes/${showtimeId}`} variant="quiet">
          {t("checkout.way.otherShowtimes")}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <Notice tone="warn" title={t("checkout.hold.overTitle")}>
        {t("checkout.hold.over")}
      </Notice>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="grid">
        <WorkNotice {...work} />
        <Button onClick={on.onAgain} pending={isPending}>
          {t("checkout.hold.takeAgain")}
        </Button>
      </div>
      <Link href={`/showtimes/${showtimeId}`} className="link text-center text-ink-soft">
        {t("checkout.way.chooseOther")}
      </Link>
    </>
  );
}
