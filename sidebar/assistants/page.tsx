/** Settings, the set-up assistant and the schedule assistant: three views of one dialog. */
import { render } from 'preact';
import { call } from '../shared/server';
import { Frame } from '../shared/ui/Frame';
import { busy, during, error, notice } from '../shared/ui/work';
import { ScheduleView } from './ScheduleView';
import { SettingsView } from './SettingsView';
import { SetupView } from './SetupView';
import { texts, view, type View } from './state';
import './page.css';

const VIEWS: Readonly<Record<View, () => preact.JSX.Element | null>> = {
  settings: SettingsView,
  setup: SetupView,
  schedule: ScheduleView,
};

function Page() {
  const Shown = VIEWS[view.value];
  const { title } = texts[view.value];
  document.title = title;
  return (
    <Frame title={title} errorTitle={texts.errorTitle}>
      <Shown />
      <nav aria-label={texts.nav} class="row links">
        {(['settings', 'setup', 'schedule'] as const)
          .filter((one) => one !== view.value)
          .map((one) => (
            <button key={one} type="button" class="link" onClick={() => show(one)}>
              {texts.links[one]}
            </button>
          ))}
        {(['exports', 'rollover', 'help'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="link"
            onClick={() => void during(texts.loading, async () => void (await call('openPage', { page: one })))}
          >
            {texts.links[one]}
          </button>
        ))}
      </nav>
    </Frame>
  );
}

function show(next: View): void {
  if (busy.value !== '') return;
  notice.value = '';
  error.value = '';
  view.value = next;
}

render(<Page />, document.getElementById('page') as HTMLElement);
