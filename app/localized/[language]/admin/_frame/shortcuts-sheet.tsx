"use client";
import { Dialog } from "@base-ui/react/dialog";
import { buttonLook } from "@/components/ui/button-look";
import { CheckField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { NAV_KEYS } from "./commands";
import { type Access, isOpenTo, NAV_ITEMS } from "./nav-items";

type ShortcutsSheetProps = {
  access: readonly Access[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Whether keys without Ctrl do something; who dictates or types by chance turns them off. */
  hasKeys: boolean;
  onKeys: (hasKeys: boolean) => void;
};

export function ShortcutsSheet({ access, isOpen, onOpenChange, hasKeys, onKeys }: ShortcutsSheetProps) {
  const navItems = NAV_ITEMS.filter(isOpenTo(access)).filter(({ href }) => NAV_KEYS[href]);
  const keys: [string[], string][] = [
    [[t("admin.keys.ctrl"), "K"], t("admin.keys.goTo")],
    [["/"], t("admin.keys.search")],
    [["?"], t("admin.keys.sheet")],
    ...navItems.map(({ href, label }): [string[], string] => [
      ["G", NAV_KEYS[href]?.toUpperCase() ?? ""],
      t(label),
    ]),
  ];
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Popup className="fixed top-1/2 inset-x-0 z-50 max-h-[90dvh] w-[min(30rem,calc(100vw-2rem))] mx-auto -translate-y-1/2 overflow-y-auto rounded-md border border-line bg-surface p-6 shadow-raised">
          <Dialog.Title className="font-display text-xl">{t("admin.keys.title")}</Dialog.Title>
          <dl className="mt-4 grid grid-cols-[1fr_auto] gap-x-6">
            {keys.map(([pressed, does]) => (
              <div key={does} className="col-span-2 grid grid-cols-subgrid border-line border-b py-2">
                <dt>{does}</dt>
                <dd className="flex items-center gap-1">
                  {pressed.map((key) => (
                    <kbd
                      key={key}
                      className="rounded-md border border-line-strong px-2 py-0.5 font-sans text-sm"
                    >
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <CheckField
            label={t("admin.keys.single")}
            hint={t("admin.keys.singleHint")}
            checked={hasKeys}
            onChange={(event) => onKeys(event.target.checked)}
            className="mt-6"
          />
          <Dialog.Close className={buttonLook("quiet", "mt-6")}>{t("admin.keys.close")}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
