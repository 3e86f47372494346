import { ActionForm } from "@/app/_actions/action-form";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { decideAction } from "./actions";

/** The test provider asks its customer. Each answer is a form of its own, so that both work without scripts. */
export function TestDecision({ clientData: { paymentId = "" } }: { clientData: Record<string, string> }) {
  return (
    <div className="flex flex-wrap gap-4">
      <ActionForm action={decideAction}>
        <input type="hidden" name="paymentId" value={paymentId} />
        <input type="hidden" name="decision" value="pay" />
        <Button type="submit">{t("checkout.testBank.approve")}</Button>
      </ActionForm>
      <ActionForm action={decideAction}>
        <input type="hidden" name="paymentId" value={paymentId} />
        <input type="hidden" name="decision" value="decline" />
        <Button type="submit" variant="quiet">
          {t("checkout.testBank.decline")}
        </Button>
      </ActionForm>
    </div>
  );
}
