/** The host's clock, going on. */
import { useEffect, useRef, useState } from 'preact/compat';
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { shownTime } from './useList';

export function ClockText() {
  const { clock } = useWorkspace().state;
  const texts = useTexts();
  const received = useRef({ clock, at: Date.now() });
  if (received.current.clock !== clock) received.current = { clock, at: Date.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = clock.now + Date.now() - received.current.at;
  return (
    <>
      {shownTime(now, clock.zone)}
      {clock.set && texts.clockSet}
    </>
  );
}
