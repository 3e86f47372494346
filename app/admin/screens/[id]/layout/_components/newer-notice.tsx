import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

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
    <Notice tone="danger" title={`Somebody else saved version ${version} while you were drawing`}>
      <p>Nothing was overwritten. Since the version you both began with:</p>
      <div className="my-3 grid gap-4 sm:grid-cols-2">
        <Changes title="They" changes={theirs} />
        <Changes title="You" changes={yours} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" onClick={onTake}>
          Go on from theirs
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          Keep mine, to replace theirs
        </Button>
      </div>
    </Notice>
  );
}

const Changes = ({ title, changes }: { title: string; changes: string[] }) => (
  <div>
    <p className="font-semibold">{title}</p>
    <ul className="list-disc pl-5">
      {changes.length === 0 && <li>changed no seat</li>}
      {changes.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </div>
);
