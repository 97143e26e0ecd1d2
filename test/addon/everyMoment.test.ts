/** Every writing way cut at some of its calls, and joined by people at some of its moments; `npm run simulate -- --every 1` takes all. */
import { everyMoment } from '../simulation/everyMoment';
import { WAYS } from '../simulation/ways';

jest.setTimeout(600_000);

test.each(WAYS.map((way) => [way.name, way] as const))(
  'Given %s cut or joined by somebody, When it is gone again, Then nothing is lost and all is as if nothing had been',
  async (_, way) => {
    const cut = await everyMoment(way, ['fails', 'dies'], 389, 31);
    const joined = await everyMoment(way, ['typeRemark', 'addUpload', 'sortTab'], 97, 5);
    const table = [...cut, ...joined];
    expect(table.flatMap(({ kind, broken }) => broken.map((one) => `${kind} ${one}`))).toEqual([]);
    expect(table.reduce((sum, { trials }) => sum + trials, 0)).toBeGreaterThanOrEqual(5);
  },
);
