/** A shell whose workbook, properties, triggers and mail live in memory: to run effectful steps without any service. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mail, PropertiesPort, Shell, TriggerInfo } from '../../../src/google/ports';
import { isBlank, textOf, type Cell } from '../../../src/school/cell';

export interface MemoryShell {
  readonly shell: Shell;
  /** Tabs by name, as the add-on left them. */
  readonly cells: Map<string, Cell[][]>;
  readonly sent: Mail[];
  /** Each call that Google would charge for, by name. */
  readonly calls: string[];
  readonly properties: Map<string, string>;
  readonly triggers: TriggerInfo[];
  readonly shown: string[];
}

export interface MemoryOptions {
  readonly now?: string;
  readonly email?: string;
  readonly id?: string;
  readonly properties?: Map<string, string>;
  /** Throws to refuse a mail. */
  readonly send?: (mail: Mail) => void;
  readonly quota?: () => number;
  readonly isAuthorised?: () => boolean;
  readonly elapsedMs?: () => number;
  readonly confirm?: (message: string) => boolean;
  /** Called after each write, with what was written: to persist it, or to play a person who edits meanwhile. */
  readonly wrote?: (tab: string, row: number, column: number, values: readonly (readonly Cell[])[]) => void;
  readonly isLocked?: () => boolean;
  readonly refusesTriggers?: boolean;
}

export function memoryShell(cells: Map<string, Cell[][]>, options: MemoryOptions = {}): MemoryShell {
  const sent: Mail[] = [];
  const calls: string[] = [];
  const shown: string[] = [];
  const properties = options.properties ?? new Map<string, string>();
  const triggers: TriggerInfo[] = [];
  let made = 0;
  const create = (functionName: string, kind: TriggerInfo['kind']) => {
    if (options.refusesTriggers) throw new Error('You do not have permission to call ScriptApp.newTrigger');
    const id = `trigger${++made}`;
    triggers.push({ id, functionName, kind });
    return id;
  };
  const lock = {
    withLock<T>(_ms: number, work: () => T) {
      calls.push('lock');
      return options.isLocked?.() ? null : { value: work() };
    },
  };
  const store: PropertiesPort = {
    get: (key) => properties.get(key) ?? null,
    set: (key, value) => void properties.set(key, value),
    remove: (key) => void properties.delete(key),
    keys: () => [...properties.keys()],
    all: () => Object.fromEntries(properties),
  };
  const unused = (name: string) => () => {
    throw new Error(`${name} is not part of this test`);
  };
  const remembered = new Map<string, string>();
  const shell: Shell = {
    workbook: {
      tabNames: () => [...cells.keys()],
      hasTab: (name) => cells.has(name),
      readTab(name) {
        calls.push(`read ${name}`);
        return cells.has(name) ? dataRange(cells.get(name) ?? []) : null;
      },
      readTop(name, rows) {
        calls.push(`read ${name}`);
        return cells.has(name) ? dataRange(cells.get(name) ?? []).slice(0, rows) : null;
      },
      readPart(name, row, column, rows, columns) {
        calls.push(`read ${name}`);
        if (!cells.has(name)) return null;
        const lines = dataRange(cells.get(name) ?? []);
        const height = rows ?? Math.max(1, lines.length - row + 1);
        const width = columns ?? Math.max(1, (lines[0]?.length ?? 0) - column + 1);
        return Array.from({ length: height }, (_, i) =>
          Array.from({ length: width }, (_x, j) => lines[row - 1 + i]?.[column - 1 + j] ?? ''),
        );
      },
      lastRowOf: (name) => dataRange(cells.get(name) ?? []).length,
      readBlock(name, row, column, rows, columns) {
        calls.push(`read ${name}`);
        const lines = cells.get(name) ?? [];
        return Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (_x, j) => lines[row - 1 + i]?.[column - 1 + j] ?? ''),
        );
      },
      readFormulas: (_name, _row, _column, rows, columns) =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
      writeBlock(name, row, column, values) {
        calls.push(`write ${name}`);
        const lines = cells.get(name) ?? [];
        cells.set(name, lines);
        values.forEach((line, i) => {
          while (lines.length < row + i) lines.push([]);
          line.forEach((cell, j) => ((lines[row - 1 + i] as Cell[])[column - 1 + j] = cell));
        });
        options.wrote?.(name, row, column, values);
      },
      aroundRefusals: (work) => ({ value: work(), refused: [] }),
      makeRoom: () => undefined,
      look(name, row, column, rows, columns) {
        calls.push(`look ${name}`);
        const lines = cells.get(name) ?? [];
        return Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (_x, j) => textOf(lines[row - 1 + i]?.[column - 1 + j])),
        );
      },
      deleteRows(name, rows) {
        calls.push(`delete ${name}`);
        const gone = new Set(rows);
        cells.set(
          name,
          (cells.get(name) ?? []).filter((_, i) => !gone.has(i + 1)),
        );
        options.wrote?.(name, 0, 0, []);
      },
      copyTab(name, copyName) {
        cells.set(
          copyName,
          (cells.get(name) ?? []).map((line) => [...line]),
        );
        options.wrote?.(copyName, 0, 0, []);
      },
      restoreTab(copyName, name) {
        cells.set(
          name,
          (cells.get(copyName) ?? []).map((line) => [...line]),
        );
        options.wrote?.(name, 0, 0, []);
      },
      removeTab: (name) => void cells.delete(name),
      flush: () => undefined,
      showCell: (name, row) => void shown.push(`${name} ${row}`),
      id: () => options.id ?? 'workbook-1',
      timeZone: () => 'Asia/Taipei',
      setTimeZone: () => undefined,
    },
    layout: {
      insertTab: (name) => void cells.set(name, []),
      insertTabs: (tabs) =>
        tabs.forEach(({ name, headers }) => cells.set(name, headers.length > 0 ? [[...headers]] : [])),
      formatsOfFirstRow: () => [],
      dress: () => undefined,
      undress: () => undefined,
      arrangementOf: () => ({ isHidden: false, hasFilter: false, merges: [] }),
      renameTab: () => undefined,
      splitCells: () => undefined,
      freezeHeader: () => undefined,
      protect: () => [],
      unprotect: () => ({ removed: 0, left: 0 }),
      admitEditors: () => ({ isDone: true, refused: [] }),
      placeCharts: (name) => void calls.push(`charts ${name}`),
      paint: (name) => void calls.push(`paint ${name}`),
    },
    mail: {
      send(mail) {
        calls.push('send');
        options.send?.(mail);
        sent.push(mail);
      },
      remainingQuota: () => {
        calls.push('quota');
        return options.quota?.() ?? 1500;
      },
      isAuthorised: () => options.isAuthorised?.() ?? true,
    },
    documentProperties: store,
    cache: {
      get: (key) => remembered.get(key) ?? null,
      put: (key, value) => void remembered.set(key, value),
      getAll: (keys) => Object.fromEntries([...remembered].filter(([key]) => keys.includes(key))),
      putAll: (values) => Object.entries(values).forEach(([key, value]) => remembered.set(key, value)),
      removeAll: (keys) => keys.forEach((key) => remembered.delete(key)),
    },
    lock,
    sendingLock: lock,
    triggers: {
      list: () => [...triggers],
      createDaily: (name) => create(name, 'clock'),
      createAfter: (name) => create(name, 'clock'),
      remove: (id) => void triggers.splice(0, triggers.length, ...triggers.filter((trigger) => trigger.id !== id)),
    },
    identity: {
      activeEmail: () => options.email ?? 'registrar@demo.example.edu.tw',
      effectiveEmail: () => options.email ?? 'registrar@demo.example.edu.tw',
      locale: () => 'zh_TW',
      isOwner: () => true,
      ownerEmail: () => options.email ?? 'registrar@demo.example.edu.tw',
    },
    trial: {
      openTab: unused('trial'),
      tidyUp: unused('trial'),
      scriptZone: () => 'Asia/Taipei',
      hasDocumentLock: () => true,
      hasCache: () => true,
      pageLength: () => 0,
    },
    ui: {
      alert: (_title, message) => void shown.push(message),
      confirm: (_title, message) => {
        shown.push(message);
        return options.confirm?.(message) ?? true;
      },
      prompt: () => null,
      toast: (message) => void shown.push(message),
      showSidebar: unused('showSidebar'),
      showDialog: (page) => void shown.push(page),
      showHtml: unused('showHtml'),
      scriptOf: (name) =>
        readFileSync(path.resolve(__dirname, `../../../dist/${name}.html`), 'utf8').replace(
          /^<script>|<\/script>$/g,
          '',
        ),
    },
    now: () => options.now ?? '2027-01-27T07:10:00',
    elapsedMs: options.elapsedMs ?? (() => 0),
    pause: () => undefined,
    pdfOf: unused('pdfOf'),
  };
  return { shell, cells, sent, calls, properties, triggers, shown };
}

function dataRange(lines: readonly (readonly Cell[])[]): Cell[][] {
  let last = lines.length;
  while (last > 0 && (lines[last - 1] ?? []).every((cell) => isBlank(cell))) last--;
  const width = Math.max(0, ...lines.slice(0, last).map((line) => line.length));
  return lines.slice(0, last).map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''));
}
