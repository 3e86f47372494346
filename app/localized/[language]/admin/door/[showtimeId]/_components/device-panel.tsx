import { Volume2, VolumeX } from "lucide-react";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

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
        {t("door.device.title")}
      </h2>
      <Field
        key={name}
        label={t("door.device.name")}
        hint={t("door.device.nameHint")}
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
        {t(isMuted ? "door.device.soundsOff" : "door.device.soundsOn")}
      </button>
    </section>
  );
}
