import { ActionForm } from "@/app/_actions/action-form";
import { Button } from "@/components/ui/button";
import { decideAction } from "./actions";

/** The test provider asks its customer. Each answer is a form of its own, so that both work without scripts. */
export function TestDecision({ clientData: { paymentId = "" } }: { clientData: Record<string, string> }) {
  return (
    <div className="flex flex-wrap gap-4">
      <ActionForm action={decideAction}>
        <input type="hidden" name="paymentId" value={paymentId} />
        <input type="hidden" name="decision" value="pay" />
        <Button type="submit">Approve the test payment</Button>
      </ActionForm>
      <ActionForm action={decideAction}>
        <input type="hidden" name="paymentId" value={paymentId} />
        <input type="hidden" name="decision" value="decline" />
        <Button type="submit" variant="quiet">
          Decline it
        </Button>
      </ActionForm>
    </div>
  );
}
