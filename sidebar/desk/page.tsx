/** The desk in the sidebar or as a web page: the start page by roles, and each role's view. */
import { render } from 'preact';
import { Frame } from '../shared/ui/Frame';
import { isBusy } from '../shared/ui/work';
import { CounsellorView } from './CounsellorView';
import { OfficeView } from './OfficeView';
import { SecretaryView } from './SecretaryView';
import { begin, isInWorkbook, open, texts, view, workTexts } from './state';
import { TeacherView } from './TeacherView';
import { WorkView } from './WorkView';
import './page.css';

const VIEWS = {
  start: WorkView,
  teacher: TeacherView,
  office: OfficeView,
  secretary: SecretaryView,
  counsellor: CounsellorView,
};

function Page() {
  const Shown = VIEWS[view.value];
  const title = view.value === 'start' ? workTexts.title : texts[view.value].title;
  document.title = title;
  return (
    <Frame title={title} errorTitle={texts.errorTitle} isTitleHidden={view.value === 'start' && isInWorkbook}>
      {view.value !== 'start' && (
        <nav class="row spread" aria-label={workTexts.title}>
          <button type="button" class="link" disabled={isBusy.value} onClick={() => void open('start')}>
            ← {texts.back}
          </button>
          <button type="button" disabled={isBusy.value} onClick={() => void open(view.value)}>
            {texts.refresh}
          </button>
        </nav>
      )}
      <Shown />
    </Frame>
  );
}

render(<Page />, document.getElementById('page') as HTMLElement);
void begin();
