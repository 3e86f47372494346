"use client";
import { callAction } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { publishAction, removeAction } from "@/app/localized/[language]/admin/_showtimes/actions";
import { useRouter } from "@/components/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";

type StateButtonsProps = Pick<ShowtimeForStaff, "showtime" | "sold" | "held" | "wasWanted" | "theaterId"> & {
  now: number;
};

/** From one state to the next, as far as it may go. */
export function StateButtons({ showtime, sold, held, wasWanted, theaterId, now }: StateButtonsProps) {
  const { id, state, startsAt, endsAt, revision } = showtime;
  const toast = useToast();
  const router = useRouter();
  const { ask, isPending } = useAsking();
  const isToCome = startsAt > now;
  if (state === "cancelled" || endsAt <= now) return null;

  const publish = (isOn: boolean) =>
    ask(
      () => callAction(() => publishAction({ showtimeIds: [id], isOn })),
      (answer) => {
        if (!answer.ok)
          return toast({ title: t("showtimes.state.notChanged"), words: answer.words, isBad: true });
        toast({
          title: t(isOn ? "showtimes.state.isOnSale" : "showtimes.state.isDraftAgain"),
          undo: () => publish(!isOn),
        });
      },
    );
  const remove = () =>
    ask(
      () => callAction(() => removeAction({ showtimeId: id, revision })),
      (answer) => {
        if (!answer.ok)
          return toast({ title: t("showtimes.state.notRemoved"), words: answer.words, isBad: true });
        router.push(`/admin/schedule?theater=${theaterId}`);
      },
    );

  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {state === "draft" && isToCome && (
        <Button pending={isPending} onClick={() => publish(true)}>
          {t("showtimes.state.putOnSale")}
        </Button>
      )}
      {state === "on-sale" && isToCome && sold + held === 0 && (
        <Button variant="quiet" pending={isPending} onClick={() => publish(false)}>
          {t("showtimes.state.withdraw")}
        </Button>
      )}
      {isToCome && sold + held > 0 && (
        <ButtonLink variant="quiet" href={`/admin/showtimes/${id}/change`}>
          {t("showtimes.state.changeAndTell")}
        </ButtonLink>
      )}
      {wasWanted === 0 && (
        <Button variant="quiet" pending={isPending} onClick={remove}>
          {t("showtimes.state.remove")}
        </Button>
      )}
      {(wasWanted !== 0 || state === "on-sale") && (
        <ButtonLink variant="danger" href={`/admin/showtimes/${id}/cancel`}>
          {t("showtimes.state.cancel")}
        </ButtonLink>
      )}
    </div>
  );
}
