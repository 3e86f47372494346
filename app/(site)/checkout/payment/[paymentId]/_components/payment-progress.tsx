"use client";
import { LoaderCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { forgetKept } from "@/app/(site)/_components/kept-form";
import { useOffline } from "@/components/use-signal";
import { settleAction } from "../actions";

const PAUSE_MS = 1_500;
const PATIENT_AFTER = 3;

type Props = {
  paymentId: string;
  /** The customer is asked for something first. */
  isTheirTurn: boolean;
  /** What comes by e-mail. */
  what?: string;
};

/** Waits for the payment's answer and goes where it leads. Reloading or leaving the page changes nothing. */
export function PaymentProgress({ paymentId, isTheirTurn, what = "your tickets come" }: Props) {
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

  if (isTheirTurn)
    return (
      <p className="max-w-measure text-ink-soft">This page goes on by itself as soon as you have paid.</p>
    );
  return (
    <div className="flex items-start gap-4">
      <LoaderCircle aria-hidden="true" className="mt-1 size-6 shrink-0 animate-spin text-accent" />
      <p role="status" className="max-w-measure">
        {isOffline
          ? `You are offline. We ask again as soon as you are connected: nothing is paid twice, and ${what} by e-mail.`
          : asked < PATIENT_AFTER
            ? "We are waiting for the payment's answer. This takes a moment."
            : `It takes a little longer today. You can reload or leave this page: nothing is paid twice, and ${what} by e-mail as soon as the answer is here.`}
      </p>
    </div>
  );
}
