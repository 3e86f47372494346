"use client";
import { LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { forgetKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import { useRouter } from "@/components/navigation";
import { useOffline } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import { settleAction } from "../actions";

const PAUSE_MS = 1_500;
const PATIENT_AFTER = 3;

type Props = {
  paymentId: string;
  /** The customer is asked for something first. */
  isTheirTurn: boolean;
  /** A gift voucher comes by e-mail, and no tickets. */
  isVoucher?: boolean;
};

/** Waits for the payment's answer and goes where it leads. Reloading or leaving the page changes nothing. */
export function PaymentProgress({ paymentId, isTheirTurn, isVoucher = false }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState(0);
  const isOffline = useOffline();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    const ask = async () => {
      const answer = await callAction(() => settleAction(paymentId));
      if (isLeft) return;
      if (answer.ok && answer.path) {
        forgetKept();
        return router.replace(answer.path);
      }
      // declined, refunded or not ours: the page itself says so
      const isOver = answer.ok
        ? answer.state === "declined" || answer.state === "refunded"
        : answer.code === "unknown-payment";
      if (isOver) return router.refresh();
      // they have paid, and their bank takes its time
      if (answer.ok && answer.isTheirTurn !== isTheirTurn) router.refresh();
      setAsked((times) => times + 1);
      timer = setTimeout(ask, PAUSE_MS);
    };
    ask();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [paymentId, isTheirTurn, router]);

  if (isTheirTurn) return <p className="max-w-measure text-ink-soft">{t("checkout.payment.theirTurn")}</p>;
  return (
    <div className="flex items-start gap-4">
      <LoaderCircle aria-hidden="true" className="mt-1 size-6 shrink-0 animate-spin text-accent" />
      <p role="status" className="max-w-measure">
        {isOffline
          ? t("checkout.payment.offline", { what: isVoucher ? "voucher" : "other" })
          : asked < PATIENT_AFTER
            ? t("checkout.payment.waiting")
            : t("checkout.payment.slow", { what: isVoucher ? "voucher" : "other" })}
      </p>
    </div>
  );
}
