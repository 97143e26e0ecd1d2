/** The documents that scripts printed or made into PDFs. */
import { useTexts } from '../app/texts';
import { useWorkspace } from '../app/workspace';
import { shownTime, useList } from './useList';

export function PrintsPanel() {
  const { state } = useWorkspace();
  const texts = useTexts();
  const prints = useList('prints', state.changes.prints);
  if (!prints) return null;
  if (prints.length === 0) return <p className="nothing">{texts.noPrints}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{texts.mailTime}</th>
          <th>{texts.printName}</th>
          <th>{texts.printSize}</th>
        </tr>
      </thead>
      <tbody>
        {prints.map((print) => (
          <tr key={print.id}>
            <td>{shownTime(print.time, state.clock.zone)}</td>
            <td>
              <a href={print.url} target="_blank" rel="noreferrer">
                {print.name}
              </a>
            </td>
            <td>{Math.ceil(print.size / 1000)} kB</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
