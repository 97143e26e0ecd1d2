// Three rules of the house: imports point one way down the list of layers, no file leads back to itself, and what is exported is imported.
import path from 'node:path';
import { importGraph, importedNames, resolved, wayBetween } from './importGraph.mjs';
import { refusal, roomOf, unlisted } from './rooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Calls `look(node, path as written, is it a type)` for every relative import of a file, of whichever form. */
function eachImport(look) {
  const seen = (node, source, isType) => {
    if (typeof source?.value === 'string' && source.value.startsWith('.')) look(node, source.value, isType);
  };
  const named = (node) =>
    seen(
      node,
      node.source,
      node.importKind === 'type' ||
        node.exportKind === 'type' ||
        ((node.specifiers?.length ?? 0) > 0 &&
          node.specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type')),
    );
  return {
    ImportDeclaration: named,
    ExportNamedDeclaration: named,
    ExportAllDeclaration: named,
    ImportExpression: (node) => seen(node, node.source, false),
    TSImportType: (node) => seen(node, node.source ?? node.argument?.literal, true),
    TSExternalModuleReference: (node) => seen(node, node.expression, false),
    CallExpression: (node) => {
      if (node.callee.name === 'require') seen(node, node.arguments[0], false);
    },
  };
}

function fileOf(context) {
  return path.relative(root, context.filename).split(path.sep).join('/');
}

const layers = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports point down the list of layers.' } },
  create(context) {
    const file = fileOf(context);
    const room = roomOf(file);
    if (room === null) return {};
    return {
      Program: (node) => {
        if (room.rank < 0) context.report({ node, loc: { line: 1, column: 0 }, message: unlisted(room) });
      },
      ...eachImport((node, to, isType) => {
        const message = refusal(file, path.posix.join(path.posix.dirname(file), to), isType);
        if (message !== null && room.rank >= 0) context.report({ node, message });
      }),
    };
  },
};

/** Between rooms the list of layers leaves no circle, so only files of the same room are looked at. */
const noCircle = {
  meta: { type: 'problem', schema: [], docs: { description: 'No file imports itself by way of others.' } },
  create(context) {
    const file = fileOf(context);
    const room = roomOf(file);
    if (room === null) return {};
    return eachImport((node, to) => {
      const target = resolved(root, file, to);
      if (target === null || roomOf(target)?.room !== room.room) return;
      const way = wayBetween(importGraph(root, room.room), target, file);
      if (way !== null)
        context.report({ node, message: `Imports run in a circle: ${[file, ...way].map(nameOf).join(' → ')}.` });
    });
  },
};

/** A value that no other file imports, tests and scripts included, need not be exported: it is local, or dead. */
const usedExports = {
  meta: { type: 'problem', schema: [], docs: { description: 'An exported value is imported somewhere.' } },
  create(context) {
    const file = fileOf(context);
    if (roomOf(file) === null) return {};
    const look = (node, name) => {
      const names = importedNames(root).get(file);
      // A file that nobody imports is where a bundle or a thread begins.
      if (names !== undefined && !names.has('*') && !names.has(name))
        context.report({ node, message: `No other file imports ${name}: leave out 'export', or delete it.` });
    };
    return {
      ExportNamedDeclaration: (node) => {
        if (node.exportKind === 'type' || node.source) return;
        for (const one of node.specifiers) look(one, one.exported.name);
        const { declaration } = node;
        if (declaration?.id) look(declaration.id, declaration.id.name);
        for (const one of declaration?.declarations ?? [])
          for (const { id, name } of boundNames(one.id)) look(id, name);
      },
    };
  },
};

/** The names that a declaration binds, also by taking an object apart. */
function boundNames(pattern) {
  if (pattern.type === 'Identifier') return [{ id: pattern, name: pattern.name }];
  if (pattern.type === 'ObjectPattern')
    return pattern.properties.flatMap((one) => boundNames(one.value ?? one.argument));
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((one) => (one === null ? [] : boundNames(one)));
  return [];
}

function nameOf(file) {
  return path.posix.basename(file);
}

export default { rules: { layers, 'no-circle': noCircle, 'used-exports': usedExports } };
