"use client";
import { useRouter } from "next/navigation";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Ask } from "@/app/admin/_forms/ask";
import { useToast } from "@/app/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { retireCardAction } from "../actions";

type Props = { priceCardId: number; theaterId: number; name: string };

export function RetireCard({ priceCardId, theaterId, name }: Props) {
  const { ask, isPending } = useAsking();
  const router = useRouter();
  const toast = useToast();
  const retire = () =>
    ask(
      () => callForWords(() => retireCardAction({ priceCardId })),
      (words) => {
        if (words) return toast({ title: "Not done", words, isBad: true });
        toast({ title: `${name} is given up` });
        router.push(`/admin/prices?theater=${theaterId}`);
      },
    );
  return (
    <Ask
      trigger={
        <Button variant="quiet" pending={isPending}>
          Give it up
        </Button>
      }
      title={`Give up the price card ${name}?`}
      confirm="Give it up"
      onConfirm={retire}
      isPending={isPending}
    >
      No showtime can be sold by it from then on. What was held or sold by it still goes by it. This cannot be
      taken back; a new card can be made.
    </Ask>
  );
}
