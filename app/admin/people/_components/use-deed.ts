import { useTransition } from "react";
import { useToast } from "@/app/admin/_components/use-toast";

type Deed = {
  act: () => Promise<string | null>;
  done: string;
  /** What takes it back, where something does. */
  undo?: () => Promise<string | null>;
};

/** Does something at once and says so, with the way to take it back; or says in words why it was not done. */
export function useDeed() {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();
  const run = ({ act, done, undo }: Deed) =>
    startTransition(async () => {
      const words = await act();
      if (words) return toast({ title: "Not done", words, isBad: true });
      toast({ title: done, ...(undo ? { undo: () => run({ act: undo, done: "Taken back" }) } : {}) });
    });
  return { run, isPending };
}
