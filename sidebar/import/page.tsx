/** The import dialog: a file, what is in it, a preview, then the writing; nothing is written before the preview is accepted. */
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { Frame } from '../shared/ui/Frame';
import { SetupBar } from '../shared/ui/SetupBar';
import { FileView } from './FileView';
import { LastImportView } from './LastImportView';
import { MappingView } from './MappingView';
import { OptionsView } from './OptionsView';
import { PairingView } from './PairingView';
import { PreviewView } from './PreviewView';
import { QuestionsView } from './QuestionsView';
import { TemplatesView } from './TemplatesView';
import { busy } from '../shared/ui/work';
import {
  cancel,
  canCompare,
  check,
  compare,
  done,
  file,
  layout,
  load,
  progress,
  setupStep,
  shown,
  texts,
} from './state';
import './page.css';

function Page() {
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle}>
      {setupStep !== null && <SetupBar step={setupStep} />}
      <Progress />
      {file.value === null && <p class="quiet">{texts.intro}</p>}
      <NextStep />
      <LastImportView />
      <TemplatesView />
      <FileView />
      {layout.value !== null && (
        <>
          <MappingView layout={layout.value} />
          <PairingView />
          <OptionsView layout={layout.value} />
          <QuestionsView />
          <p>
            <button
              type="button"
              class={shown.value === null ? 'primary' : ''}
              disabled={!canCompare.value}
              onClick={() => void compare()}
            >
              {shown.value === null ? texts.compare : texts.again}
            </button>
          </p>
        </>
      )}
      <PreviewView />
    </Frame>
  );
}

/** What is done after a list was written: what is wrong now is in the check's results. */
function NextStep() {
  if (done.value === null) return null;
  return (
    <section class="box" aria-label={texts.next}>
      {done.value.left > 0 && (
        <>
          <p class="bad">{fill(texts.left, { count: done.value.left })}</p>
          <ul>
            {done.value.leftTexts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p>{texts.nextIntro}</p>
      <button type="button" class="primary" disabled={busy.value !== ''} onClick={() => void check()}>
        {texts.check}
      </button>
    </section>
  );
}

/** How far the sending is, and how to end it. */
function Progress() {
  if (progress.value === null) return null;
  const { sent, all } = progress.value;
  const text = texts.progress.replace('{sent}', String(sent)).replace('{all}', String(all));
  return (
    <div class="row">
      <progress aria-label={text} value={sent} max={all} />
      <span class="quiet">{text}</span>
      <button type="button" onClick={cancel}>
        {texts.cancel}
      </button>
    </div>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
void load();
