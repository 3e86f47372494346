import { useState } from "react";
import { refusalWords } from "@/app/_seat-picking/seats-answer";
import { swapSeats } from "@/app/_seat-picking/swap-seats";
import { useWork } from "@/app/_seat-picking/work/use-work";
import { keep } from "@/app/localized/[language]/(site)/_components/kept-form";
import { useRouter } from "@/components/navigation";
import { t } from "@/lib/i18n/t";

/** Holds other seats, or the same ones anew, and goes on with the checkout of those. */
export function useNewSeats({ holdId, showtimeId }: { holdId: string; showtimeId: number }) {
  const router = useRouter();
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { progress, leave, withWork } = useWork();

  async function hold(wanted: number[], held: number[]): Promise<boolean> {
    setIsPending(true);
    setRefusal(null);
    const give = held.filter((id) => !wanted.includes(id));
    const take = (seatIds: number[]) =>
      withWork((proof) => swapSeats(showtimeId, { take: seatIds, give, proof }));
    let answer = await take(wanted.filter((id) => !held.includes(id)));
    if (!answer.ok && answer.nearest?.length) {
      answer = await take(answer.nearest);
      if (answer.ok) keep({ note: t("checkout.seats.nearest") });
    }
    setIsPending(false);
    if (!answer.ok || !answer.hold) setRefusal(refusalWords(answer.ok ? "no-hold" : answer.code));
    else if (answer.hold.id === holdId) router.refresh();
    else router.replace(`/checkout/${answer.hold.id}`);
    return answer.ok;
  }
  return { hold, isPending, refusal, work: { progress, leave } };
}
