/** Keys of texts are checked by the compiler, against the Italian file. */
import 'i18next';
import type it from '../locales/it.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof it };
  }
}
