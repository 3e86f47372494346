import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { t } from "@/lib/i18n/t";
import { Filters } from "./filters";

type Props = {
  action: string;
  theaters: { id: number; name: string }[];
  theaterId: number | undefined;
  /** What stands for all of them, where that can be asked for. */
  all?: string;
};

/** Whose prices; nothing to choose for who runs one theater. */
export function TheaterFilter({ action, theaters, theaterId, all }: Props) {
  if (theaters.length < 2) return null;
  return (
    <Filters action={action} label={t("admin.lists.chooseTheater")}>
      <TheaterField theaters={theaters} chosen={theaterId} all={all} className="w-full sm:w-64" />
    </Filters>
  );
}
