/** The customers of the fake till: kept in memory, found by the beginnings of words. */
import type { CustomerData, CustomerDetail, CustomerHit, CustomerRefusal } from '../../contract/window-types.ts';

const AT_MS = Date.UTC(2026, 10, 21, 9, 30);
const NAMES = ['Aldo Bertone', 'Andrea Conti', 'Anna Ferretti', 'Antonio Galli', 'Beatrice Villa', 'Carla Moretti'];

export class FakeCustomers {
  readonly #all = new Map<string, CustomerDetail>();
  #ids = 0;

  constructor() {
    for (const [index, name] of NAMES.entries())
      this.save(null, { ...nobody(), name, city: 'Torino', telephone: `347 555 018${index}` });
  }

  search(text: string, offset: number, limit: number) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...this.#all.values()]
      .filter(({ erasedAtMs }) => erasedAtMs === null)
      .filter(({ data }) => {
        const own = `${data.name} ${data.telephone} ${data.email}`.toLowerCase().split(' ');
        return words.every((word) => own.some((each) => each.startsWith(word)));
      })
      .toSorted((a, b) => a.data.name.localeCompare(b.data.name));
    return { rows: found.slice(offset, offset + limit).map(hitOf), total: found.length, more: false };
  }

  detail(id: string): CustomerDetail | null {
    return this.#all.get(id) ?? null;
  }

  save(id: string | null, data: CustomerData) {
    if (data.name.trim() === '') return refused('name-missing');
    if (data.email !== '' && !data.email.includes('@')) return refused('email-invalid');
    const before = id === null ? null : this.detail(id);
    if (id !== null && !before) return refused('not-found');
    const kept = before ?? {
      id: this.#newId(),
      createdAtMs: AT_MS,
      changedAtMs: AT_MS,
      erasedAtMs: null,
      notes: [],
      invoices: 0,
    };
    this.#all.set(kept.id, { ...kept, data });
    return { ok: true as const, id: kept.id };
  }

  /** One whose id was made in the window; a card may stand for a name. */
  put(id: string, { name, telephone, email }: Pick<CustomerData, 'name' | 'telephone' | 'email'>): void {
    const times = { createdAtMs: AT_MS, changedAtMs: AT_MS, erasedAtMs: null };
    this.#all.set(id, { id, data: { ...nobody(), name, telephone, email }, ...times, notes: [], invoices: 0 });
  }

  addNote(customerId: string, text: string) {
    const found = this.detail(customerId);
    if (!found) return refused('not-found');
    if (text.trim() === '') return refused('note-empty');
    const note = { id: this.#newId(), text, atMs: AT_MS, operator: 'Giulia Conti' };
    this.#all.set(customerId, { ...found, notes: [note, ...found.notes] });
    return { ok: true as const, id: note.id };
  }

  removeNote(noteId: string) {
    for (const [id, detail] of this.#all)
      this.#all.set(id, { ...detail, notes: detail.notes.filter((note) => note.id !== noteId) });
    return { ok: true as const };
  }

  erase(id: string) {
    const found = this.detail(id);
    if (!found) return refused('not-found');
    this.#all.set(id, { ...found, data: nobody(), erasedAtMs: AT_MS, notes: [] });
    return { ok: true as const };
  }

  #newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(900_000 + this.#ids).padStart(12, '0')}`;
  }
}

function nobody(): CustomerData {
  return {
    name: '',
    address: '',
    postalCode: '',
    city: '',
    province: '',
    country: 'IT',
    vatNumber: '',
    taxCode: '',
    telephone: '',
    email: '',
  };
}

function hitOf({ id, data: { name, city, telephone, vatNumber } }: CustomerDetail): CustomerHit {
  return { id, name, city, telephone, vatNumber, card: null };
}

function refused(refusal: CustomerRefusal) {
  return { ok: false as const, refusal };
}
