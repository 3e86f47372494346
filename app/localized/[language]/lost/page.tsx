import { notFound } from "next/navigation";

export const generateStaticParams = () => [];

/** Where every address leads that is none of ours, so that what is answered is made once. */
export default function LostPage(): never {
  notFound();
}
