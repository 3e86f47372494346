import Link from "next/link";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { WorkUnderWay } from "@/app/_seat-picking/work/use-work";
import { WorkNotice } from "@/app/_seat-picking/work/work-notice";
import { HoldPaymentNotice } from "@/app/(site)/_components/hold-payment-notice";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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
        <Notice tone="warn" title="Your time for these seats is over">
          We cannot reach the box office just now, so we do not know what became of them. If you have paid in
          another window, your tickets come by e-mail.
        </Notice>
        <Button onClick={on.onLook}>Look again</Button>
      </>
    );
  }
  if (isClosed) {
    return (
      <>
        <Notice tone="warn" title="Your time for these seats is over">
          Nothing was charged. Sales for this showtime have closed.
        </Notice>
        <ButtonLink href={`/showtimes/${showtimeId}`} variant="quiet">
          See other showtimes
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <Notice tone="warn" title="Your time for these seats is over">
        Nothing was charged, and what you typed is still here. The seats may still be free.
      </Notice>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div className="grid">
        <WorkNotice {...work} />
        <Button onClick={on.onAgain} pending={isPending}>
          Take the same seats again, or the nearest
        </Button>
      </div>
      <Link href={`/showtimes/${showtimeId}`} className="link text-center text-ink-soft">
        Choose other seats
      </Link>
    </>
  );
}
