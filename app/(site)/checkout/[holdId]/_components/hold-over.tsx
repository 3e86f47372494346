import Link from "next/link";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { showtimeId: number; isPending: boolean; refusal: string | null; onAgain: () => void };

/** In place of the pay button when the time for the seats is over; what was typed stays. */
export function HoldOver({ showtimeId, isPending, refusal, onAgain }: Props) {
  return (
    <>
      <Notice tone="warn" title="Your time for these seats is over">
        Nothing was charged, and what you typed is still here. The seats may still be free.
      </Notice>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Button onClick={onAgain} pending={isPending}>
        Take the same seats again, or the nearest
      </Button>
      <Link href={`/showtimes/${showtimeId}`} className="link text-center text-ink-soft">
        Choose other seats
      </Link>
    </>
  );
}
