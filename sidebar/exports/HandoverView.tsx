/** The way to the handover sheet, which is a report like the others. */
import { call } from '../shared/server';
import { busy, during } from '../shared/ui/work';
import { texts } from './state';

export function HandoverView() {
  const open = async () => {
    await call('openPage', { page: 'reports', argument: 'handover' });
  };
  return (
    <section aria-labelledby="handover">
      <h2 id="handover">{texts.handoverTitle}</h2>
      <p class="quiet">{texts.handoverIntro}</p>
      <button type="button" disabled={busy.value !== ''} onClick={() => void during(texts.loading, open)}>
        {texts.openHandover}
      </button>
    </section>
  );
}
