/**
 * How a text field was before a key went in, and putting it back. React keeps its own copy
 * of an input's value, so the native setter and an `input` event are used: a controlled
 * field and a plain one are restored alike.
 */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface FieldMemory {
  readonly field: TextField;
  readonly value: string;
  readonly selection: readonly [start: number, end: number] | null;
}

const NOT_TEXT: ReadonlySet<string> = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'submit']);

export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !NOT_TEXT.has(target.type) ? target : null;
}

export function rememberField(field: TextField): FieldMemory {
  const { selectionStart, selectionEnd } = field;
  const selection = selectionStart === null || selectionEnd === null ? null : ([selectionStart, selectionEnd] as const);
  return { field, value: field.value, selection };
}

export function restoreField({ field, value, selection }: FieldMemory): void {
  if (field.value !== value) {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (selection && document.activeElement === field) field.setSelectionRange(...selection);
}
