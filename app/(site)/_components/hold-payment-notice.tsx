import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

type Words = { tone: "ok" | "warn"; title: string; words: string; link: string };

const WORDS: Record<HoldPayment["state"], Words> = {
  booked: {
    tone: "ok",
    title: "These seats are booked",
    words: "They have been paid for, and your tickets are ready. There is nothing more to pay.",
    link: "See your tickets",
  },
  open: {
    tone: "warn",
    title: "A payment for these seats is under way",
    words: "Please do not pay for them again: see first what becomes of it.",
    link: "See the payment",
  },
  refunded: {
    tone: "warn",
    title: "Your payment is on its way back to you",
    words: "It could not be used for these seats. They may still be free.",
    link: "See the payment",
  },
};

/** Where seats are, or were, held that somebody began to pay for: in this window or in another one. */
export function HoldPaymentNotice({ payment: { id, state } }: { payment: HoldPayment }) {
  const { tone, title, words, link } = WORDS[state];
  return (
    <div className="grid gap-3">
      <Notice tone={tone} title={title}>
        {words}
      </Notice>
      <ButtonLink href={`/checkout/payment/${id}`} prefetch={false}>
        {link}
      </ButtonLink>
    </div>
  );
}
