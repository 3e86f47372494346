import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";

type Props = {
  count: number;
  /** In words. */
  total: string;
  refusal: string | null;
  isPending: boolean;
  isShut: boolean;
};

/** The sum and the one button: at the foot of the till, and of a phone's window, however long the rest is. */
export const SellFooter = ({ count, total, refusal, isPending, isShut }: Props) => (
  <div className="sticky bottom-0 -mx-4 border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] xl:rounded-md">
    {refusal && (
      <p role="alert" className="mb-2 text-danger text-sm">
        {refusal}
      </p>
    )}
    <Button type="submit" pending={isPending} disabled={isShut} className="w-full">
      {t("boxOffice.till.sell", { count, total })}
    </Button>
  </div>
);
