/** Blank templates, for lists that no system exports. */
import { IMPORT_KIND_IDS, type ImportKindId } from '../../src/imports/importKinds';
import { fill } from '../../src/messages/catalogue';
import { downloadXlsx } from '../files/download';
import { busy, during } from '../shared/ui/work';
import { setupTexts } from '../shared/ui/SetupBar';
import { file, opened, setupStep, texts } from './state';
import { templateOf } from './templates';

export function TemplatesView() {
  const today = opened.value?.today;
  if (file.value !== null || today === undefined) return null;
  if (setupStep !== null)
    return (
      <p>
        <Template id={setupStep} today={today} caption={setupTexts.template} />
      </p>
    );
  return (
    <details>
      <summary>{texts.templates}</summary>
      <p class="quiet">{texts.templatesIntro}</p>
      <p class="row">
        {IMPORT_KIND_IDS.map((id) => (
          <Template key={id} id={id} today={today} caption={texts.kinds[id]} />
        ))}
      </p>
    </details>
  );
}

interface TemplateProps {
  readonly id: ImportKindId;
  readonly today: string;
  readonly caption: string;
}

function Template({ id, today, caption }: TemplateProps) {
  const fileName = fill(texts.templateFile, { kind: texts.kinds[id] });
  const save = () => during(texts.preparing, () => downloadXlsx(fileName, templateOf(id, today), () => undefined));
  return (
    <button type="button" disabled={busy.value !== ''} onClick={() => void save()}>
      {caption}
    </button>
  );
}
