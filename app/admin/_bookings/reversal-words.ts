import type { ReversalState } from "@/db/schema/reversals";
import type { Reversal } from "@/lib/payments/list-reversals";

type Kind = Reversal["kind"];

/** What somebody else does with a payment's money, in words. */
export const REVERSAL_TITLES: Record<Kind, Record<ReversalState, string>> = {
  dispute: {
    inquiry: "The customer's bank asks about the payment",
    open: "The customer disputes the payment",
    taken: "The dispute is lost",
    returned: "The dispute is over, and the money stays here",
  },
  refund: {
    inquiry: "A refund was made at the provider",
    open: "A refund made at the provider is on its way",
    taken: "A refund was made at the provider",
    returned: "A refund made at the provider did not arrive, and came back",
  },
};

/** What that means, and what to do. */
export const REVERSAL_ADVICE: Record<Kind, Record<ReversalState, string>> = {
  dispute: {
    inquiry: "No money was taken. Answer in the provider's dashboard. The door sees it on the tickets.",
    open: "The bank has taken the money until it decides. Answer in the provider's dashboard; refund nothing here meanwhile. The door sees it on the tickets.",
    taken:
      "The money is gone for good. The tickets stay valid until you cancel them, and the door sees it on them.",
    returned: "There is nothing left to do.",
  },
  refund: {
    inquiry: "Which tickets it was for is not known here.",
    open: "Which tickets it was for is not known here: all of them stay valid until you cancel them. No more can be refunded here than is left at the provider.",
    taken:
      "Which tickets it was for is not known here: all of them stay valid until you cancel them. No more can be refunded here than is left at the provider.",
    returned: "There is nothing left to do here.",
  },
};
