// Reads, from the syntax of all of src/, what `static properties` and merged interfaces say about each element class.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const utilities = ['Partial', 'Readonly', 'Required', 'Pick', 'Omit'];

/** Doc text without its tags, and the default from `@default x` or `(default x)`. */
function docOf(node, source) {
  const comment = (ts.getLeadingCommentRanges(source.text, node.pos) ?? [])
    .map(({ pos, end }) => source.text.slice(pos, end))
    .filter((text) => text.startsWith('/**'))
    .at(-1);
  if (!comment) return { description: '' };
  const text = comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim();
  const tagged = /@default(?:Value)?\s+(.+?)(?=\s@[a-z]|$)/.exec(text)?.[1];
  const written = /\(default:? ([^()]+)\)/.exec(text)?.[1];
  const description = text.replace(/(^|\s)@[a-zA-Z]+.*$/, '').trim();
  return { description, default: (tagged ?? written)?.replaceAll('`', '').trim() };
}

const unwrapped = (node) =>
  node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? unwrapped(node.expression) : node;
const nameOf = (node) =>
  node && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : undefined;

function optionsOf(node) {
  const options = {};
  for (const entry of unwrapped(node)?.properties ?? []) {
    if (!ts.isPropertyAssignment(entry)) continue;
    const value = unwrapped(entry.initializer);
    if (ts.isStringLiteral(value)) options[nameOf(entry.name)] = value.text;
    else if (value.kind === ts.SyntaxKind.TrueKeyword) options[nameOf(entry.name)] = true;
    else if (value.kind === ts.SyntaxKind.FalseKeyword) options[nameOf(entry.name)] = false;
    else if (ts.isIdentifier(value)) options[nameOf(entry.name)] = value.text;
  }
  return options;
}

const entriesOf = (object) =>
  object.properties.map((entry) =>
    ts.isSpreadAssignment(entry)
      ? { spread: nameOf(unwrapped(entry.expression)) }
      : { name: nameOf(entry.name), options: optionsOf(entry.initializer) },
  );

const heritageOf = (node) =>
  (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.map((type) => {
      const [first, second] = type.typeArguments ?? [];
      const name = nameOf(type.expression);
      if (!utilities.includes(name)) return { name };
      const keys = [...(second?.getText().matchAll(/['"](\w+)['"]/g) ?? [])].map((match) => match[1]);
      return { name: first?.getText(), [name.toLowerCase()]: keys };
    }),
  );

const isMember = (node) =>
  ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isAccessor(node);

function membersOf(node, source) {
  const found = node.members.filter((member) => isMember(member) && nameOf(member.name));
  return found.map((member) => ({
    name: nameOf(member.name),
    type: member.type?.getText(source) ?? member.parameters?.[0]?.type?.getText(source),
    ...docOf(member, source),
  }));
}

/** Everything named in src/ that a property may come from. */
export function collect(folder) {
  const known = { interfaces: new Map(), objects: new Map(), classes: new Map() };
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.ts$/.test(file));
  for (const file of files.sort()) {
    const text = readFileSync(resolve(folder, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (ts.isInterfaceDeclaration(node)) {
        const before = known.interfaces.get(node.name.text) ?? { heritage: [], members: [] };
        before.heritage.push(...heritageOf(node));
        before.members.push(...membersOf(node, source));
        known.interfaces.set(node.name.text, before);
      } else if (ts.isVariableStatement(node)) {
        for (const { name, initializer } of node.declarationList.declarations) {
          const object = unwrapped(initializer);
          if (object && ts.isObjectLiteralExpression(object))
            known.objects.set(nameOf(name), entriesOf(object));
        }
      } else if (ts.isClassDeclaration(node) && node.name) {
        const properties = node.members.find(
          (one) => ts.isPropertyDeclaration(one) && nameOf(one.name) === 'properties',
        );
        const object = unwrapped(properties?.initializer);
        const entries = object && ts.isObjectLiteralExpression(object) ? entriesOf(object) : [];
        const spread = object && ts.isIdentifier(object) ? [{ spread: object.text }] : [];
        known.classes.set(node.name.text, {
          entries: [...entries, ...spread],
          members: membersOf(node, source),
        });
      }
    }
  }
  return known;
}

function spreadOut(entries, known) {
  return entries.flatMap((entry) =>
    entry.spread ? spreadOut(known.objects.get(entry.spread) ?? [], known) : [entry],
  );
}

function inherited(name, known) {
  const found = known.interfaces.get(name);
  if (!found) return [];
  const above = found.heritage.flatMap(({ name: parent, pick, omit }) =>
    inherited(parent, known).filter((one) => (pick ? pick.includes(one.name) : !omit?.includes(one.name))),
  );
  return [...above, ...found.members];
}

/** The reactive properties of a class: `{name, attribute?, reflects?, type, description, default}`. */
export function propertiesOf(className, known) {
  const own = known.classes.get(className);
  const documented = new Map();
  for (const member of [...inherited(className, known), ...(own?.members ?? [])]) {
    const before = documented.get(member.name);
    documented.set(member.name, {
      ...before,
      ...member,
      description: member.description || (before?.description ?? ''),
    });
  }
  const declared = new Map();
  for (const { name, options } of spreadOut(own?.entries ?? [], known)) if (name) declared.set(name, options);
  return [...declared]
    .filter(([, options]) => options.state !== true)
    .map(([name, options]) => {
      const member = documented.get(name) ?? { description: '' };
      const attribute = options.attribute === false ? undefined : (options.attribute ?? name.toLowerCase());
      const fallback = { Boolean: 'boolean', Number: 'number' }[options.type] ?? 'string';
      return {
        ...member,
        name,
        attribute,
        reflects: options.reflect === true,
        type: member.type ?? fallback,
      };
    });
}
