import { Notice } from "@/components/ui/notice";
import { type FixedKey, t } from "@/lib/i18n/t";

const WORDS: Record<string, FixedKey> = {
  here: "account.signInPage.outHere",
  everywhere: "account.signInPage.outEverywhere",
  erased: "account.signInPage.outErased",
  changed: "account.signInPage.outChanged",
};

/** Says what has just happened, when a session was ended on purpose. */
export function SignedOut({ how }: { how: unknown }) {
  const words = typeof how === "string" && Object.hasOwn(WORDS, how) ? WORDS[how] : undefined;
  if (!words) return null;
  return (
    <div className="mb-6 max-w-md">
      <Notice tone="ok">{t(words)}</Notice>
    </div>
  );
}
