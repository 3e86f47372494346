import { Notice } from "@/components/ui/notice";
import { database } from "@/lib/database";
import { isAddressBlocked } from "@/lib/messages/get-block";

/** Said to whom nothing is sent any more, since what was sent has come back. */
export async function EmailBlocked({ email }: { email: string }) {
  if (!(await isAddressBlocked(database(), email))) return null;
  return (
    <div className="mb-6 max-w-md">
      <Notice tone="warn" title="Our messages do not reach you">
        What we sent to this address came back or was marked as spam, so we send nothing there any more. Give
        us another one here, or ask at the box office to have it freed.
      </Notice>
    </div>
  );
}
