import NextForm from "next/form";
import type { ComponentProps } from "react";
import { localPath } from "@/lib/local-path";

type Props = Omit<ComponentProps<typeof NextForm>, "action"> & { action: string };

/** Asks a page of ours for what its fields say, in the language of the page that it stands on. */
export const Form = ({ action, ...more }: Props) => <NextForm {...more} action={localPath(action)} />;
