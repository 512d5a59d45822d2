import type { Service } from '../../../src/domain/service.js';
import { random } from '../../support/generated-services.js';
import type { Wanted } from './peers/probe.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ASKED = 100;

/** One slip in a word: a letter other, more, less, or two swapped. */
export function slip(word: string, next: () => number): string {
  for (;;) {
    const at = Math.floor(next() * word.length);
    const letter = LETTERS[Math.floor(next() * LETTERS.length)]!;
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const made = [
      `${before}${letter}${after}`,
      `${before}${letter}${word[at]}${after}`,
      `${before}${after}`,
      `${before}${after.slice(0, 1)}${word[at]}${after.slice(1)}`,
    ][Math.floor(next() * 4)]!;
    if (made !== word && made) return made;
  }
}

const firstWords = (name: string, count: number) => name.split(' ').slice(0, count).join(' ');
const inner = (name: string) =>
  firstWords(name, 2)
    .split(' ')
    .map((word) => word.slice(1))
    .join(' ');
const slipIn = (name: string, next: () => number) => {
  const words = name.toLowerCase().split(' ');
  const at = Math.floor(next() * words.length);
  return words.map((word, other) => (other === at ? slip(word, next) : word)).join(' ');
};

const split = (services: readonly Service[]) => {
  const english = services.filter(({ languages }) => languages[0] === 'en');
  return { english, chinese: services.filter(({ languages }) => languages[0] === 'zh') };
};

/** What is typed, letter by letter; between two the field is emptied. */
export function typedQueries(services: readonly Service[]): string[] {
  const { english, chinese } = split(services);
  const at = (of: Service[], part: number) => of[Math.floor(of.length * part)]!.name;
  const next = random(3);
  return [
    firstWords(at(english, 0.1), 2).slice(0, 12),
    'housing',
    inner(at(english, 0.5)).slice(0, 5),
    at(chinese, 0.3).slice(0, 6),
    at(chinese, 0.7).slice(1, 4),
    slip(firstWords(at(english, 0.8), 1).toLowerCase(), next).slice(0, 9),
    'care child',
  ];
}

/** A kind of query, and a hundred of it, each with the name that it must bring up. */
export interface AnswerKind {
  kind: string;
  wanted: Wanted[];
  /** How many have to be found. */
  least: number;
}

/** Queries taken from the records. */
export function answerKinds(services: readonly Service[]): AnswerKind[] {
  const { english, chinese } = split(services);
  const kind = (
    name: string,
    of: Service[],
    seed: number,
    ask: (name: string, next: () => number) => string,
    least = ASKED,
  ): AnswerKind => {
    const next = random(seed);
    const picked = Array.from({ length: ASKED }, () => of[Math.floor(next() * of.length)]!.name);
    return { kind: name, least, wanted: picked.map((one) => ({ name: one, text: ask(one, next) })) };
  };
  const mixed = [...english.slice(0, chinese.length), ...chinese];
  return [
    kind('exact', mixed, 1, (name) => name),
    kind('prefix', english, 3, (name) => firstWords(name, 2).slice(0, -1)),
    kind('infix', english, 4, inner),
    kind('Chinese', chinese, 5, (name) => name.slice(1, 5)),
    kind('typo', english, 6, slipIn, 90),
  ];
}
