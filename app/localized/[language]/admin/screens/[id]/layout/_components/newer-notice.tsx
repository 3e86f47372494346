import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";

type Props = {
  version: number;
  theirs: string[];
  yours: string[];
  onKeep: () => void;
  onTake: () => void;
};

/** The second of two editors is told what the first one saved, and nothing of either is lost by itself. */
export function NewerNotice({ version, theirs, yours, onKeep, onTake }: Props) {
  return (
    <Notice tone="danger" title={t("screens.newer.title", { version: formatNumber(version) })}>
      <p>{t("screens.newer.note")}</p>
      <div className="my-3 grid gap-4 sm:grid-cols-2">
        <Changes title={t("screens.newer.they")} changes={theirs} />
        <Changes title={t("screens.newer.you")} changes={yours} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" onClick={onTake}>
          {t("screens.newer.take")}
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          {t("screens.newer.keep")}
        </Button>
      </div>
    </Notice>
  );
}

const Changes = ({ title, changes }: { title: string; changes: string[] }) => (
  <div>
    <p className="font-semibold">{title}</p>
    <ul className="list-disc ps-5">
      {changes.length === 0 && <li>{t("screens.newer.none")}</li>}
      {changes.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </div>
);
