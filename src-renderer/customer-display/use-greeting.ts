/** Good morning or good evening, by the shop's clock; with the first name where there is one. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';

const NOON = 12;
const EVENING = 18;

export function useGreeting(): (firstName: string) => string {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  return (name) => {
    const part = partOfDay(Date.now(), timeZone);
    return name === '' ? t(`customerDisplay.greeting.${part}`) : t(`customerDisplay.greetingTo.${part}`, { name });
  };
}

export function partOfDay(nowMs: number, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(nowMs));
  if (hour < NOON) return 'morning';
  return hour < EVENING ? 'afternoon' : 'evening';
}
