import { Notice } from "@/components/ui/notice";

type LastDoneProps = {
  /** After choosing a password by link: how many guest bookings joined the account. */
  welcome: unknown;
  /** After changing the password here. */
  changed: unknown;
  /** After confirming another e-mail address. */
  address: unknown;
  /** After signing out another browser. */
  ended: unknown;
  /** After removing a passkey. */
  passkey: unknown;
  /** Signing out found the database busy. */
  busy: unknown;
};

/** What has just been done, told by the address one was sent on to. */
export function LastDone({ welcome, changed, address, ended, passkey, busy }: LastDoneProps) {
  const found = typeof welcome === "string" && /^\d{1,4}$/.test(welcome) ? Number(welcome) : null;
  if (found === null && [changed, address, ended, passkey, busy].every((one) => one === undefined))
    return null;
  return (
    <div className="mb-8 max-w-measure">
      {busy !== undefined ? (
        <Notice tone="warn" title="You are still signed in">
          We cannot do this just now. Please try again in a moment.
        </Notice>
      ) : ended !== undefined ? (
        <Notice tone="ok">
          {ended === "others" ? "Every other browser is signed out." : "That browser is signed out."}
        </Notice>
      ) : passkey !== undefined ? (
        <Notice tone="ok">
          That passkey signs nobody in any more. You are signed out everywhere but here, and we have written
          to you about it.
        </Notice>
      ) : address !== undefined ? (
        <Notice tone="ok" title="Your e-mail address is changed">
          Sign in with it from now on. You are signed out everywhere but here, and we have written to both
          addresses.
        </Notice>
      ) : found === null ? (
        <Notice tone="ok" title="Your password is changed">
          You are signed out everywhere but here, and we have written to you about it.
        </Notice>
      ) : (
        <Notice tone="ok" title="Your password is saved, and you are signed in">
          {foundWords(found)}
        </Notice>
      )}
    </div>
  );
}

function foundWords(found: number): string | null {
  if (found === 0) return null;
  return found === 1
    ? "A booking you made as a guest with this e-mail is in your account now."
    : `The ${found} bookings you made as a guest with this e-mail are in your account now.`;
}
