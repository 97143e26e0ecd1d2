/** 規定對照 and 讀取補充規定: two views of one dialog. */
import { render } from 'preact';
import { Frame } from '../shared/ui/Frame';
import { CompareView } from './CompareView';
import { ReadView } from './ReadView';
import { SetupBar } from '../shared/ui/SetupBar';
import { isStep, texts, view } from './state';
import './page.css';

function Page() {
  const { title } = texts[view.value];
  document.title = title;
  return (
    <Frame title={title} errorTitle={texts.errorTitle}>
      {isStep && <SetupBar step="rules" />}
      {view.value === 'compare' ? <CompareView /> : <ReadView />}
    </Frame>
  );
}

render(<Page />, document.getElementById('page') as HTMLElement);
