/** How the window looks: light, dark, or high contrast for bright shops. */
import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTheme, THEMES } from '../theme/look.ts';
import { usePreferences } from './use-preferences.ts';

export function ThemeChoice(): ReactNode {
  const { t } = useTranslation();
  const { theme, prefer } = usePreferences();
  return (
    <Radio.Group
      label={t('settings.theme')}
      value={theme}
      onChange={(value) => {
        if (isTheme(value)) prefer({ theme: value });
      }}
    >
      <Stack gap={0}>
        {THEMES.map((each) => (
          <Radio key={each} value={each} label={t(`settings.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
