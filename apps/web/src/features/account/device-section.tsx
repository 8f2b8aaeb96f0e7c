import { useState } from 'react';
import { chooseLanguage, chosenLanguage, LANGUAGES, type Language } from '../../lib/language.ts';
import { strings } from '../../lib/strings.ts';
import { chooseTheme, chosenTheme, THEMES, type Theme } from '../../lib/theme.ts';
import { Choice } from '../../ui/choice.tsx';
import { SettingsSection } from './settings-section.tsx';

/** What belongs to the browser and not to the person: colours and language. */
export function DeviceSection() {
  const [theme, setTheme] = useState(chosenTheme);
  const themeNames: Record<Theme, string> = {
    system: strings.themeSystem,
    light: strings.themeLight,
    dark: strings.themeDark,
  };
  return (
    <SettingsSection title={strings.appearance} hint={strings.appearanceHint}>
      <Choice
        label={strings.theme}
        options={THEMES.map((value) => ({ value, label: themeNames[value] }))}
        value={theme}
        onChoose={(chosen) => {
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      />
      <Choice
        label={strings.language}
        options={(Object.keys(LANGUAGES) as Language[]).map((value) => ({
          value,
          label: LANGUAGES[value],
        }))}
        value={chosenLanguage()}
        onChoose={(language) => {
          chooseLanguage(language);
          window.location.reload();
        }}
      />
    </SettingsSection>
  );
}
