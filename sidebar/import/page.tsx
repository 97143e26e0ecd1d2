/** The import dialog: a file, a preview, then the writing; nothing is written before the preview is accepted. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { importTexts as en } from '../../src/messages/en/imports';
import { importTexts as zh } from '../../src/messages/zh/imports';
import { UPLOAD_KINDS, type UploadKind } from '../../src/school/tabs';
import { PART_LENGTH, PARTS_PER_CALL } from '../../src/rpc/parcel';
import { call } from '../shared/server';
import { fetchReader } from './fetchPart';
import { FileProblem, readList, type ReadList } from './readFile';
import '../shared/ui/base.css';
import './page.css';

const boot = (window as unknown as { __BOOT__?: { locale?: string } }).__BOOT__ ?? {};
const texts = (boot.locale ?? 'zh_TW').startsWith('en') ? en : zh;

type Preview = Awaited<ReturnType<typeof askPreview>>;
const kind = signal<UploadKind>('課程學習成果');
const list = signal<ReadList | null>(null);
const preview = signal<Preview | null>(null);
const busy = signal('');
const error = signal('');
const done = signal('');

async function parcelOf(read: ReadList) {
  const text = JSON.stringify(read.lines.map((line) => [0, ...line]));
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('-');
  const parts = Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, no) => ({
    no,
    text: text.slice(no * PART_LENGTH, (no + 1) * PART_LENGTH),
  }));
  for (let i = 0; i < parts.length; i += PARTS_PER_CALL)
    await call('imports.send', { id, parts: parts.slice(i, i + PARTS_PER_CALL) });
  const request = {
    kind: 'uploads' as const,
    keys: read.keys,
    sheets: [''],
    constants: { kind: kind.value },
    isReplacing: false,
    isErasing: false,
  };
  return { parcel: { id, count: parts.length }, request };
}

const askPreview = async (read: ReadList) => {
  const answer = await call('imports.preview', await parcelOf(read));
  if (answer.missing !== null) throw new Error(texts.errorTitle);
  return answer.value;
};

async function during(text: string, work: () => Promise<void>): Promise<void> {
  busy.value = text;
  error.value = '';
  try {
    await work();
  } catch (problem) {
    error.value =
      problem instanceof FileProblem
        ? texts[problem.fault]
        : problem instanceof Error
          ? problem.message
          : String(problem);
  } finally {
    busy.value = '';
  }
}

async function choose(file: File | undefined): Promise<void> {
  list.value = null;
  preview.value = null;
  done.value = '';
  if (!file) return;
  await during(texts.reading, async () => {
    const read = await readList(new Uint8Array(await file.arrayBuffer()), fetchReader);
    list.value = read;
    busy.value = texts.checking;
    preview.value = await askPreview(read);
  });
}

async function commit(): Promise<void> {
  const read = list.value;
  if (read === null || busy.value !== '') return;
  await during(texts.writing, async () => {
    const result = await call('imports.commit', { ...(await parcelOf(read)), remember: null });
    if (result.missing !== null) throw new Error(texts.errorTitle);
    done.value = fill(texts.done, { ...result.value });
    preview.value = null;
    list.value = null;
  });
}

function Page() {
  return (
    <main>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <p>
        <label>
          {texts.file}{' '}
          <input
            type="file"
            accept=".xlsx,.xls,.ods,.csv,.tsv,.txt"
            disabled={busy.value !== ''}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      <p>
        <label>
          {texts.kind}{' '}
          <select
            value={kind.value}
            disabled={busy.value !== '' || list.value !== null}
            onChange={(event) => (kind.value = event.currentTarget.value as UploadKind)}
          >
            {UPLOAD_KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </p>
      <div role="status" aria-live="polite">
        {busy.value !== '' ? busy.value : done.value}
      </div>
      {error.value !== '' && (
        <p role="alert" class="bad">
          <strong>{texts.errorTitle}</strong>　{error.value}
        </p>
      )}
      {list.value !== null && <Found list={list.value} />}
      {preview.value !== null && <PreviewOf plan={preview.value} />}
    </main>
  );
}

function Found({ list: read }: { list: ReadList }) {
  const { header } = read;
  return (
    <section>
      <p>{fill(texts.found, { row: header.at + 1, lines: read.lines.length })}</p>
      <p class="quiet">{fill(texts.mapped, { headers: read.headerTexts.join('、') })}</p>
      {read.doubled.length > 0 && <p>{fill(texts.doubledHeaders, { headers: read.doubled.join('、') })}</p>}
      {read.cutColumns > 0 && <p>{fill(texts.cutColumns, { count: read.cutColumns })}</p>}
    </section>
  );
}

function PreviewOf({ plan }: { plan: Preview }) {
  const count = plan.added + plan.changed;
  return (
    <section
      aria-label={fill(texts.preview, {
        added: plan.added,
        changed: plan.changed,
        same: plan.same,
        rejected: plan.rejected,
      })}
    >
      <p>
        <strong>
          {fill(texts.preview, { added: plan.added, changed: plan.changed, same: plan.same, rejected: plan.rejected })}
        </strong>
      </p>
      <p>
        {count === 0 ? (
          texts.nothing
        ) : (
          <button class="primary" disabled={busy.value !== ''} onClick={() => void commit()}>
            {fill(texts.commit, { count })}
          </button>
        )}
      </p>
      {plan.shown.rejected.length > 0 && (
        <details open>
          <summary>{texts.rejections}</summary>
          <ul>
            {plan.shown.rejected.map((one) => (
              <li key={one.line}>{fill(texts.rejection, { line: one.line, reason: one.reason })}</li>
            ))}
          </ul>
        </details>
      )}
      {plan.shown.changed.length > 0 && (
        <details>
          <summary>{texts.changes}</summary>
          <ul>
            {plan.shown.changed.flatMap(({ row, label: name, differences }) =>
              differences.map(({ header, before, after }) => (
                <li key={`${row}${header}`}>
                  {fill(texts.change, {
                    name,
                    row,
                    header,
                    before: before || texts.empty,
                    after: after || texts.empty,
                  })}
                </li>
              )),
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

render(<Page />, document.getElementById('page')!);
