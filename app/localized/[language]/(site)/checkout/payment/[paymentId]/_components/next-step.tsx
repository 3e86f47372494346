import type { ComponentType } from "react";
import { ActionForm } from "@/app/_actions/action-form";
import { TestDecision } from "@/app/localized/[language]/(site)/checkout/_test-payment/test-decision";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import type { NextStep as Next } from "@/db/schema/payments";
import { t } from "@/lib/i18n/t";
import { cancelPaymentAction } from "../actions";

/** What a provider shows within our page, by its name. */
const FORMS: Record<string, ComponentType<{ clientData: Record<string, string> }>> = { test: TestDecision };

type Props = { next: Next; provider: string; paymentId: string };

/** What a customer still does for a payment, one part for each kind; and the way back. */
export function NextStep({ next, provider, paymentId }: Props) {
  if (next.kind === "none") return null;
  const Form = next.kind === "form" ? FORMS[provider] : undefined;
  return (
    <div className="mb-6 grid justify-items-start gap-4">
      {next.kind === "redirect" && (
        <>
          <p>{t("checkout.payment.elsewhere")}</p>
          <a href={next.url} className={buttonLook("primary")}>
            {t("checkout.payment.goOn")}
          </a>
        </>
      )}
      {next.kind === "form" && Form && <Form clientData={next.clientData} />}
      <ActionForm action={cancelPaymentAction}>
        <input type="hidden" name="paymentId" value={paymentId} />
        <Button type="submit" variant="quiet">
          {t("checkout.payment.anotherWay")}
        </Button>
      </ActionForm>
    </div>
  );
}
