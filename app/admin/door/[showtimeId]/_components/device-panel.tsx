import { Volume2, VolumeX } from "lucide-react";
import { Field } from "@/components/ui/field";

type Props = {
  name: string;
  onRename: (name: string) => void;
  isMuted: boolean;
  onMute: (isMuted: boolean) => void;
};

/** What is this device's own: its name, and whether it sounds. */
export function DevicePanel({ name, onRename, isMuted, onMute }: Props) {
  return (
    <section aria-labelledby="device" className="border-line border-t pt-4">
      <h2 id="device" className="mb-3 font-semibold">
        This device
      </h2>
      <Field
        key={name}
        label="Its name"
        hint="What the others read beside its scans."
        defaultValue={name}
        maxLength={40}
        onBlur={({ target }) => onRename(target.value)}
      />
      <button
        type="button"
        aria-pressed={isMuted}
        onClick={() => onMute(!isMuted)}
        className="mt-3 inline-flex min-h-11 items-center gap-2 rounded-md px-2 hover:bg-sunk"
      >
        {isMuted ? (
          <VolumeX aria-hidden="true" className="size-4" />
        ) : (
          <Volume2 aria-hidden="true" className="size-4" />
        )}
        {isMuted ? "Sounds are off" : "Sounds are on"}
      </button>
    </section>
  );
}
