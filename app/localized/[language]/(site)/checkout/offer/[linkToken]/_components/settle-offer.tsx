"use client";
import { useEffect, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { forgetKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import { Countdown } from "@/components/countdown";
import { useRouter } from "@/components/navigation";
import { t } from "@/lib/i18n/t";
import { settleOfferAction } from "../actions";

/** Two clocks are never quite the same. */
const AGAIN_MS = 1_500;

type Props = {
  linkToken: string;
  /** As the page was made. */
  leftMs: number;
  isOver: boolean;
};

/** Counts the time that is left and, once it is over, asks what became of the offer until that is known. */
export function SettleOffer({ linkToken, leftMs, isOver }: Props) {
  const router = useRouter();
  const [until, setUntil] = useState<number | null>(null);

  useEffect(() => {
    forgetKept();
    let isLeft = false;
    setUntil(Date.now() + leftMs);
    let timer = setTimeout(async function ask() {
      await callAction(() => settleOfferAction(linkToken));
      if (isLeft) return;
      router.refresh();
      timer = setTimeout(ask, AGAIN_MS);
    }, leftMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [linkToken, leftMs, router]);

  if (isOver) return <p role="status">{t("checkout.offer.sending")}</p>;
  return (
    <p className="flex items-baseline justify-between gap-4">
      <span>{t("checkout.offer.timeLeft")}</span>
      <span className="font-display text-xl" aria-hidden="true">
        {until === null ? "\u00a0" : <Countdown until={until} />}
      </span>
    </p>
  );
}
