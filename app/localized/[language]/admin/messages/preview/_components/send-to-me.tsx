"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { MessageKind } from "@/lib/message";
import { sendSampleAction } from "../actions";

export function SendToMe({ kind }: { kind: MessageKind }) {
  const [words, setWords] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const send = () => ask(() => callForWords(() => sendSampleAction(kind)), setWords);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button pending={isPending} onClick={send}>
        {t("messages.preview.send")}
      </Button>
      <p role="status" className="wrap-anywhere min-w-0">
        {words}
      </p>
    </div>
  );
}
