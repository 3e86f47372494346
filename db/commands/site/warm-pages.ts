const PAGES = ["/", "/movies", "/coming-soon", "/theaters"];

/** The build knows no database: what visitors come to first is made before they do. */
export async function warmPages(url: string): Promise<void> {
  await Promise.all(PAGES.map(async (path) => (await fetch(url + path)).arrayBuffer()));
}
