/** The page's language: 繁體中文, or English where the person chose it. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'preact/compat';
import { browserTexts as en } from '../../messages/en/browser';
import { fill } from '../../messages/fill';
import { browserTexts as zh, type BrowserTexts } from '../../messages/zh/browser';

export interface Texts extends BrowserTexts {
  fill(key: keyof BrowserTexts, values: Readonly<Record<string, string | number>>): string;
  switchLanguage(): void;
}

const TextsContext = createContext<Texts | null>(null);
const STORED_AS = 'host-language';

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => localStorage.getItem(STORED_AS) ?? 'zh');
  const texts = useMemo<Texts>(() => {
    const chosen = language === 'en' ? en : zh;
    return {
      ...chosen,
      fill: (key, values) => fill(chosen[key], values),
      switchLanguage() {
        const next = language === 'en' ? 'zh' : 'en';
        localStorage.setItem(STORED_AS, next);
        setLanguage(next);
      },
    };
  }, [language]);
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider');
  return texts;
}
