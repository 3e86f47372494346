import { ASKED, type NextStep, type PaymentState } from "@/db/schema/payments";

/** The customer is asked for something first: until then there is no answer to wait for. */
export const isCustomersTurn = ({
  state,
  nextStep,
}: {
  state: PaymentState;
  nextStep: NextStep | null;
}): boolean => ASKED.some((asked) => asked === state) && nextStep !== null && nextStep.kind !== "none";
