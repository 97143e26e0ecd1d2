/** Export, backup, restore and handover: four sections of one dialog. */
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Frame } from '../shared/ui/Frame';
import { during, error } from '../shared/ui/work';
import { BackupView } from './BackupView';
import { ExportView } from './ExportView';
import { HandoverView } from './HandoverView';
import { RestoreView } from './RestoreView';
import { load, opened, texts } from './state';
import './page.css';

function Page() {
  useEffect(() => {
    document.title = texts.title;
    void during(texts.loading, load);
  }, []);
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle}>
      {opened.value === null ? (
        error.value !== '' && (
          <button type="button" onClick={() => void during(texts.loading, load)}>
            {texts.retry}
          </button>
        )
      ) : (
        <>
          <ExportView />
          <BackupView />
          <RestoreView />
          <HandoverView />
        </>
      )}
    </Frame>
  );
}

render(<Page />, document.getElementById('page') as HTMLElement);
