import { CloseButton, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSay } from '../language/language.js';
import './dialog.css';
import { uiTexts } from './texts.js';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Left out where something has to be done first: then it cannot be closed. */
  readonly onClose?: () => void;
  /** Nothing of the page is to be seen behind it. */
  readonly hidesPage?: boolean;
  readonly children: ReactNode;
}

/**
 * A window over the page: the browser's own, which keeps the focus inside and gives it back. What is in it begins anew
 * each time that it opens.
 */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, hidesPage, children }: DialogProps) {
  const say = useSay(uiTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  /** Browsers close a window at the second Escape, whatever is said to the first. */
  const stayOpen = () => {
    if (!onClose && !dialog.current?.open) dialog.current?.showModal();
  };
  return (
    <dialog
      ref={dialog}
      className={hidesPage ? 'dialog dialog-alone' : 'dialog'}
      aria-labelledby={id}
      onCancel={onClose ?? ((event) => event.preventDefault())}
      onClose={stayOpen}
    >
      <div className="dialog-head">
        <Title order={2} id={id}>
          {title}
        </Title>
        {onClose && <CloseButton size={44} aria-label={say('close')} onClick={onClose} />}
      </div>
      {children}
    </dialog>
  );
}
