import { trustInShell } from "./app/_trust-shell";

// before the page is made, and anything loaded for it
trustInShell(window as Parameters<typeof trustInShell>[0]);
