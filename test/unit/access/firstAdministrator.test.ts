/** Who may set a workbook up where nobody may yet. */
import { callerOf, requireAccess } from '../../../src/access/caller';
import { REGISTRAR } from '../../../src/access/roles';
import { answer } from '../../../src/rpc/rpc';
import { methodTable } from '../../../src/methods';
import type { Shell } from '../../../src/google/ports';
import { cellsOfSchool } from '../schoolBuilder';
import { memoryShell, type MemoryOptions } from '../reminders/memoryShell';

const ANN = 'ann@demo.example.edu.tw';
const BEN = 'ben@demo.example.edu.tw';

interface Place {
  readonly owner?: string;
  readonly active?: string;
  readonly effective?: string;
  /** What is said to a question; null where nobody can be asked. */
  readonly answer?: boolean | null;
  readonly staff?: readonly object[];
  readonly properties?: Map<string, string>;
}

function at({ owner = '', active = ANN, effective = active, answer: said = true, staff = [], properties }: Place): {
  shell: Shell;
  asked: string[];
} {
  const asked: string[] = [];
  const options: MemoryOptions = { email: active, ...(properties ? { properties } : {}) };
  const memory = memoryShell(cellsOfSchool({ staff }), options);
  return {
    asked,
    shell: {
      ...memory.shell,
      identity: {
        ...memory.shell.identity,
        activeEmail: () => active,
        effectiveEmail: () => effective,
        isOwner: () => owner !== '' && owner === effective,
        ownerEmail: () => owner,
      },
      ui: {
        ...memory.shell.ui,
        confirm(_title, message) {
          if (said === null) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
          asked.push(message);
          return said;
        },
      },
    },
  };
}

describe('Given a file without an owner and nobody with 管理', () => {
  test('When a person runs a command, Then they are asked, and a yes is kept', () => {
    const properties = new Map<string, string>();
    const { shell, asked } = at({ properties });
    expect(requireAccess(shell, REGISTRAR)).toEqual({ email: ANN, access: '管理' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(ANN);
    const next = at({ properties });
    expect(callerOf(next.shell).access).toBe('管理');
    expect(next.asked).toEqual([]);
  });

  test('When they say no, Then nothing is kept and they are told what to do', () => {
    const { shell } = at({ answer: false });
    expect(() => requireAccess(shell, REGISTRAR)).toThrow(/沒有這項功能的權限.*建立或修復分頁/);
    expect(callerOf(shell).access).toBe('');
  });

  test('When nobody can be asked, Then running the command is the answer', () => {
    expect(requireAccess(at({ answer: null }).shell, REGISTRAR).access).toBe('管理');
  });

  test('When a visitor of the web app calls, Then they are neither asked nor let in', () => {
    const { shell, asked } = at({ active: BEN, effective: ANN });
    expect(() => requireAccess(shell, REGISTRAR)).toThrow('沒有這項功能的權限');
    expect(asked).toEqual([]);
  });

  test('When somebody took it on before, Then the next one is told whom to ask', () => {
    const properties = new Map<string, string>();
    requireAccess(at({ properties }).shell, REGISTRAR);
    expect(() => requireAccess(at({ active: BEN, properties }).shell, REGISTRAR)).toThrow(`請洽${ANN}`);
  });

  test('When Google does not tell who calls, Then nobody takes it on', () => {
    expect(() => requireAccess(at({ active: '' }).shell, REGISTRAR)).toThrow('沒有提供您的信箱');
  });
});

describe('Given a file with an owner who is not there, and nobody with 管理', () => {
  test('When a person is asked and says yes, Then it is theirs; the question names the owner', () => {
    const { shell, asked } = at({ owner: BEN });
    expect(requireAccess(shell, REGISTRAR).access).toBe('管理');
    expect(asked[0]).toContain(BEN);
  });

  test('When nobody can be asked, Then it is refused, with the owner`s mailbox', () => {
    expect(() => requireAccess(at({ owner: BEN, answer: null }).shell, REGISTRAR)).toThrow(`請洽${BEN}`);
  });
});

describe('Given somebody has 管理', () => {
  const staff = [{ email: BEN, name: '林註冊', unit: '註冊組', access: '管理', employment: '在職' }];

  test('When another runs a command, Then they are not asked, and are told whom to ask', () => {
    const { shell, asked } = at({ staff });
    expect(() => requireAccess(shell, REGISTRAR)).toThrow('請洽林註冊（註冊組）');
    expect(asked).toEqual([]);
  });

  test('When a page asks, Then its answer says the same', () => {
    const reply = answer(at({ staff }).shell, methodTable, 'listPages', '{}');
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(JSON.stringify(reply)).toContain('請洽林註冊（註冊組）');
  });
});
