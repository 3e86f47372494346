/** The least a page of this app can be: what every page pays for React, Next and the root layout. */
export default function EmptyPage() {
  return <p>Empty</p>;
}
