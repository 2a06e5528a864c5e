/** Names in which each word that was typed begins some word; capitals and accents count for nothing. */
export function namesWith<Named extends { readonly name: string }>(named: readonly Named[], typed: string): Named[] {
  const wanted = plainWords(typed);
  return named.filter(({ name }) => {
    const words = plainWords(name);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
