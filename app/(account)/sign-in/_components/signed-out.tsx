import { Notice } from "@/components/ui/notice";

const WORDS: Record<string, string> = {
  here: "You are signed out, and this browser has forgotten you.",
  everywhere: "You are signed out on every device.",
  erased: "Your account is erased, and this browser has forgotten you.",
  changed: "Your password is changed. Sign in with the new one.",
};

/** Says what has just happened, when a session was ended on purpose. */
export function SignedOut({ how }: { how: unknown }) {
  const words = typeof how === "string" && Object.hasOwn(WORDS, how) ? WORDS[how] : undefined;
  if (!words) return null;
  return (
    <div className="mb-6 max-w-md">
      <Notice tone="ok">{words}</Notice>
    </div>
  );
}
