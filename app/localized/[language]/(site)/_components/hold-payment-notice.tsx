import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

const TONES = {
  booked: "ok",
  open: "warn",
  refunded: "warn",
} as const satisfies Record<HoldPayment["state"], string>;

/** Where seats are, or were, held that somebody began to pay for: in this window or in another one. */
export function HoldPaymentNotice({ payment: { id, state } }: { payment: HoldPayment }) {
  return (
    <div className="grid gap-3">
      <Notice tone={TONES[state]} title={t(`checkout.holdPayment.${state}.title`)}>
        {t(`checkout.holdPayment.${state}.text`)}
      </Notice>
      <ButtonLink href={`/checkout/payment/${id}`} prefetch={false}>
        {t(`checkout.holdPayment.${state}.link`)}
      </ButtonLink>
    </div>
  );
}
