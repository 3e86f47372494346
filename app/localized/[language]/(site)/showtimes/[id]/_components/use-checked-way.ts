import { type MouseEvent, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { checkSeatsAction } from "@/app/_seat-picking/actions";
import { breachWords } from "@/app/_seat-picking/hint-words";
import { offerOf, type PickerNotice } from "@/app/_seat-picking/offer";
import { useRouter } from "@/components/navigation";
import type { ChoiceSheetProps } from "./choice-sheet-props";

type Input = Pick<ChoiceSheetProps, "showtimeId" | "seats" | "choice" | "hint">;

/**
 * The way on to checkout. Where the browser doubts the choice the server is asked first, and what it would refuse is
 * explained here, with the way out, instead of at the checkout.
 */
export function useCheckedWay({ showtimeId, seats, choice, hint }: Input) {
  const router = useRouter();
  const [isChecking, setIsChecking] = useState(false);
  const [refused, setRefused] = useState<PickerNotice | null>(null);

  const check = async () => {
    setIsChecking(true);
    const answer = await callAction(() => checkSeatsAction({ showtimeId }));
    setIsChecking(false);
    if (!answer.ok && answer.code === "outdated") return;
    const breach = answer.ok ? answer.breach : null;
    // without an answer the checkout has the last word anyway
    if (!breach) return router.push(`/checkout/${choice.hold?.id}`);
    const words = breachWords(
      breach.code,
      seats.filter(({ id }) => breach.seats.includes(id)),
    );
    setRefused({ words, offer: breach.fix && offerOf(seats, new Set(choice.hold?.seatIds), breach.fix) });
  };
  const onContinue = (event: MouseEvent) => {
    if (!hint || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (!isChecking) check();
  };
  return { refused, onContinue, close: () => setRefused(null) };
}
