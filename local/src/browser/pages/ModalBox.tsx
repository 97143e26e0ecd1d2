/** A real modal dialog: the browser's own element, so that focus stays inside and Escape closes. */
import { useEffect, useId, useRef, type CSSProperties, type ReactNode } from 'preact/compat';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly modal?: boolean;
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ModalBox({ title, closeLabel, onClose, modal = true, style, className, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = box.current;
    if (!element || element.open) return;
    if (modal) element.showModal();
    else element.show();
    element.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [modal]);
  return (
    <dialog
      ref={box}
      className={className ? `box ${className}` : 'box'}
      style={style}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button aria-label={closeLabel} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
