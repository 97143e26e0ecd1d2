/** Everything that opens over the grid: the script's pages, alerts and prompts, the window's own questions, errors, toasts. */
import { useEffect, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace, type Notice } from '../app/workspace';
import type { Toast, ShownDialog } from '../connection/hostState';
import type { ButtonName, Question } from '../../protocol/views';
import { ModalBox } from './ModalBox';
import { PageFrame } from './PageFrame';

export function Dialogs() {
  const { state, store, notice } = useWorkspace();
  const texts = useTexts();
  const error = state.scriptError;
  const closeError = () => store.change((before) => ({ ...before, scriptError: null }));
  return (
    <>
      {state.dialogs.map((dialog) => (
        <PageDialog key={dialog.page.id} dialog={dialog} />
      ))}
      {state.questions.map(({ id, question }) => (
        <QuestionBox key={id} id={id} question={question} />
      ))}
      {notice && <NoticeBox key={notice.title + notice.text} notice={notice} />}
      {error && (
        <ModalBox title={texts.scriptErrorTitle} closeLabel={texts.close} onClose={closeError} className="error">
          <p className="message">{error.message}</p>
          <div className="buttons">
            <button className="primary" data-first onClick={closeError}>
              {texts.ok}
            </button>
          </div>
        </ModalBox>
      )}
      <div className="toasts" role="log" aria-live="polite">
        {state.toasts.map((toast) => (
          <ToastBox key={toast.id} toast={toast} />
        ))}
      </div>
    </>
  );
}

const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 400;

function PageDialog({ dialog: { page, modal } }: { dialog: ShownDialog }) {
  const { store, focusGrid } = useWorkspace();
  const texts = useTexts();
  const [size, setSize] = useState({ width: page.width ?? DIALOG_WIDTH, height: page.height ?? DIALOG_HEIGHT });
  const close = () => {
    store.closePage(page.id);
    focusGrid.current();
  };
  return (
    <ModalBox
      title={page.title}
      closeLabel={texts.close}
      onClose={close}
      modal={modal}
      className={modal ? 'page' : 'page modeless'}
      style={{ width: size.width }}
    >
      <div className="frame" style={{ height: size.height }}>
        <PageFrame
          page={page}
          onClose={close}
          onSize={(wanted) => setSize({ width: wanted.width ?? size.width, height: wanted.height ?? size.height })}
        />
      </div>
    </ModalBox>
  );
}

function QuestionBox({ id, question }: { id: string; question: Question }) {
  const { store, focusGrid } = useWorkspace();
  const texts = useTexts();
  const [text, setText] = useState('');
  const captions: Record<ButtonName, string> = {
    OK: texts.ok,
    CANCEL: texts.cancel,
    YES: texts.yes,
    NO: texts.no,
    CLOSE: texts.close,
  };
  const answer = (button: ButtonName) => {
    void store.ask('answer', { questionId: id, answer: { button, text } });
    store.change((before) => ({ ...before, questions: before.questions.filter((other) => other.id !== id) }));
    focusGrid.current();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    answer(question.buttons[0]!);
  };
  return (
    <ModalBox title={question.title} closeLabel={texts.close} onClose={() => answer('CLOSE')}>
      <form onSubmit={submit}>
        <p className="message">{question.text}</p>
        {question.kind === 'prompt' && (
          <input
            data-first
            aria-label={question.text || question.title}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div className="buttons">
          {question.buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              className={index === 0 ? 'primary' : ''}
              {...(question.kind === 'alert' && index === 0 ? { 'data-first': true } : {})}
              onClick={index === 0 ? undefined : () => answer(button)}
            >
              {captions[button]}
            </button>
          ))}
        </div>
      </form>
    </ModalBox>
  );
}

function NoticeBox({ notice }: { notice: Notice }) {
  const texts = useTexts();
  const [text, setText] = useState(notice.ask?.initial ?? '');
  const submit = (event: Event) => {
    event.preventDefault();
    notice.resolve(text);
  };
  return (
    <ModalBox title={notice.title} closeLabel={texts.close} onClose={() => notice.resolve(null)}>
      <form onSubmit={submit}>
        <p className="message">{notice.text}</p>
        {notice.ask && (
          <input
            data-first
            aria-label={notice.text}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div className="buttons">
          <button type="submit" className="primary" {...(notice.ask ? {} : { 'data-first': true })}>
            {texts.ok}
          </button>
          {notice.cancellable && (
            <button type="button" onClick={() => notice.resolve(null)}>
              {texts.cancel}
            </button>
          )}
        </div>
      </form>
    </ModalBox>
  );
}

function ToastBox({ toast }: { toast: Toast }) {
  const { store } = useWorkspace();
  const texts = useTexts();
  const close = () =>
    store.change((before) => ({ ...before, toasts: before.toasts.filter(({ id }) => id !== toast.id) }));
  useEffect(() => {
    // A negative time means: until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div className="toast" role="status">
      <div>
        {toast.title && <strong>{toast.title}</strong>}
        <p>{toast.text}</p>
      </div>
      <button aria-label={texts.close} onClick={close}>
        ✕
      </button>
    </div>
  );
}
