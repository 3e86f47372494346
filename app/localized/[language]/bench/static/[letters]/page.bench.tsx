export const revalidate = 30;
export const generateStaticParams = () => [];

/**
 * A static page of any size, to hold ours against. It ends in a character beyond Latin-1, as any page with a real
 * apostrophe or ellipsis has one: the runtime writes such a text about a third slower than plain ASCII.
 */
export default async function StaticPage({ params }: { params: Promise<{ letters: string }> }) {
  return <p>{"matinee ".repeat(Number((await params).letters) / 8)}…</p>;
}
