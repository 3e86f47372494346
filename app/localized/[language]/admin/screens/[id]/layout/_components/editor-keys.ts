import type { KeyboardEvent } from "react";
import { toolOfKey } from "./tools";
import type { Editor } from "./use-editor";

const isTyping = (target: EventTarget) => (target as Element).closest?.("input, select, textarea") !== null;

/** Undo and redo, wherever in the editor one is, but in a field, which has its own. */
export function onHistoryKey(editor: Editor, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) editor.redo();
  else editor.undo();
}

const NUDGES: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -0.25, y: 0 },
  ArrowRight: { x: 0.25, y: 0 },
  ArrowUp: { x: 0, y: -0.2 },
  ArrowDown: { x: 0, y: 0.2 },
};

/** Keys of the board that are not the cursor's: tools, and what is done with marked seats. */
export function onBoardKey(editor: Editor, event: KeyboardEvent): boolean {
  const { key } = event;
  const nudge = NUDGES[key];
  if (event.altKey && nudge && editor.selected.length > 0) {
    editor.moveSelected(nudge);
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "a") {
    editor.setTool("select");
    editor.choose(editor.now.seats.map(({ guid }) => guid));
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if ((key === "Delete" || key === "Backspace") && editor.tool === "select" && editor.selected.length > 0) {
    editor.eraseSelected();
    return true;
  }
  if (key === "Escape") {
    editor.choose([]);
    return true;
  }
  const tool = key.length === 1 ? toolOfKey(key) : undefined;
  if (tool) editor.setTool(tool);
  return tool !== undefined;
}
