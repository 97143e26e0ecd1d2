/** Blank templates, for lists that no system exports. */
import { IMPORT_KIND_IDS } from '../../src/imports/importKinds';
import { fill } from '../../src/messages/catalogue';
import { downloadXlsx } from '../files/download';
import { busy, during } from '../shared/ui/work';
import { file, opened, texts } from './state';
import { templateOf } from './templates';

export function TemplatesView() {
  const today = opened.value?.today;
  if (file.value !== null || today === undefined) return null;
  return (
    <details>
      <summary>{texts.templates}</summary>
      <p class="quiet">{texts.templatesIntro}</p>
      <p class="row">
        {IMPORT_KIND_IDS.map((id) => (
          <button
            key={id}
            type="button"
            disabled={busy.value !== ''}
            onClick={() =>
              void during(texts.preparing, () =>
                downloadXlsx(
                  fill(texts.templateFile, { kind: texts.kinds[id] }),
                  templateOf(id, today),
                  () => undefined,
                ),
              )
            }
          >
            {texts.kinds[id]}
          </button>
        ))}
      </p>
    </details>
  );
}
