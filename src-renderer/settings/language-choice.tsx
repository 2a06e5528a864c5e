/** The language, each named in itself: who reads only Romanian finds it. */
import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.ts';
import { usePreferences } from './use-preferences.ts';

export function LanguageChoice(): ReactNode {
  const { t } = useTranslation();
  const { language, prefer } = usePreferences();
  return (
    <Radio.Group
      label={t('settings.language')}
      value={language}
      onChange={(value) => {
        if (isLanguage(value)) prefer({ language: value });
      }}
    >
      <Stack gap={0}>
        {LANGUAGES.map((each) => (
          <Radio key={each} value={each} label={<span lang={each}>{LANGUAGE_NAMES[each]}</span>} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
