/** Why an edit was refused, in the person's language: title and text. */
import type { EditOutcome } from '../../model/contract';
import type { BrowserTexts } from '../../messages/zh/browser';
import type { Texts } from './texts';

export function refusal(outcome: Extract<EditOutcome, { verdict: 'refuse' }>, texts: Texts): [string, string] {
  switch (outcome.why) {
    case 'protected':
      return [texts.protectedTitle, texts.protectedRefused];
    case 'viewer':
      return [texts.protectedTitle, texts.viewerRefused];
    case 'invalid':
      return [texts.invalidTitle, texts.fill('invalidRefused', { help: outcome.helpText ?? '' })];
    case 'failed': {
      const key = `error_${outcome.code}` as keyof BrowserTexts;
      return [texts.failedTitle, texts[key] ?? texts.fill('error_other', { message: outcome.message })];
    }
  }
}
