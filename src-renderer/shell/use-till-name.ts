/** A till that has only a number is called by it in the window's language; a name stays as it was given. */
import { useTranslation } from 'react-i18next';

export function useTillName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => (/^\d+$/.test(name) ? t('shell.tillNumber', { number: name }) : name);
}
