/** The one meeting that a paper is made for. */
import { choices, chooseOne, chosen, texts } from './state';

export function OneOf() {
  const [own = ''] = chosen.value;
  return (
    <label>
      {texts.meeting}
      <select value={own} onChange={(event) => chooseOne(event.currentTarget.value)}>
        <option value="">{texts.nextMeeting}</option>
        {choices.value.map(({ id, caption }) => (
          <option key={id} value={id}>
            {caption}
          </option>
        ))}
      </select>
    </label>
  );
}
