import NextLink from "next/link";
import type { ComponentProps } from "react";
import { localPath } from "@/lib/local-path";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** Leads to a page of ours in the language of the one that it stands on; code names pages as the default language does. */
export const Link = ({ href, ...more }: LinkProps) => <NextLink {...more} href={localPath(href)} />;
