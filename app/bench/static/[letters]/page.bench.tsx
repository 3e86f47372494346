export const revalidate = 30;
export const generateStaticParams = () => [];

/** A static page of any size, to hold ours against. */
export default async function StaticPage({ params }: { params: Promise<{ letters: string }> }) {
  return <p>{"matinee ".repeat(Number((await params).letters) / 8)}</p>;
}
