import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS, type ContactFact } from '../../src/domain/fact.js';
import { readContacts } from '../../src/facts/contact.js';
import { hostileText } from '../text.js';
import { cpuTime, normalize } from './marked.js';
import { expectRead } from './measured.js';

const read = (text: string): ContactFact[] => readContacts(normalize(text));
const brief = (text: string): string[] =>
  read(text).map(({ span, channel, value }) => `${text.slice(span.start, span.end)} | ${channel} | ${value}`);

describe('fixtures/facts/contact.jsonl', () => {
  it('is read with precision, recall and exact spans of at least 0.97', () => {
    expectRead('contact', 0.97);
  });
});

describe('one address', () => {
  it('has one value, however it is written', () => {
    const values = ['テレグラム @Abc_000', 'https://t.me/abc_000?utm_source=x', 'TG:ABC_000', 'telegram.me/Abc_000/'];
    expect(new Set(values.flatMap(read).map(({ channel, value }) => `${channel} ${value}`))).toEqual(
      new Set(['telegram abc_000']),
    );
    const phones = [
      '090-0000-1234',
      'O9O-OOOO-1234',
      '0️⃣9️⃣0️⃣-0000-1234',
      '＋81 90 0000 1234',
      '〇九〇ー〇〇〇〇ー一二三四',
      '090★0000★1234 1名',
    ];
    const joins = ['https://t.me/+AbC000xyz', 't.me/joinchat/AbC000xyz'];
    expect(new Set(joins.flatMap(read).map(({ value }) => value))).toEqual(new Set(['abc000xyz']));
    const numbers = [
      'wa.me/819000001234',
      'https://api.whatsapp.com/send?phone=819000001234',
      'signal.me/#p/+819000001234',
    ];
    expect(new Set(numbers.flatMap(read).map(({ value }) => value))).toEqual(new Set(['09000001234']));
    const names = ['@abc_000x', 'https://x.com/abc_000x?s=20', 'tiktok.com/@abc_000x', 'アットマーク abc_000x'];
    expect(new Set(names.flatMap(read).map(({ channel, value }) => `${channel} ${value}`))).toEqual(
      new Set(['handle abc_000x']),
    );
    expect(new Set(phones.flatMap(read).map(({ value }) => value))).toEqual(new Set(['09000001234']));
  });

  it.each([
    ['LINEか090-0000-5555に', ['LINE | line | null', '090-0000-5555 | phone | 09000005555']],
    ['電話 03-0000-5678\n1名募集', ['電話 03-0000-5678 | phone | 0300005678']],
    ['連絡は✈️', ['✈ | telegram | null']],
    ['応募は電話かメールで', ['電話 | phone | null', 'メール | mail | null']],
    ['0120-000-123まで', ['0120-000-123 | phone | 0120000123']],
    [
      'DM→LINE→電話 090-0000-4545',
      ['DM | dm | null', 'LINE | line | null', '電話 090-0000-4545 | phone | 09000004545'],
    ],
    [
      'TEL.03-0000-9090/FAX.03-0000-9091',
      ['TEL.03-0000-9090 | phone | 0300009090', '03-0000-9091 | phone | 0300009091'],
    ],
    ['管理番号090-24-000123', []],
    ['npm i @types/node と @media と @homeな職場', []],
    ['湘南新宿ラインで30分、健診でDM(糖尿病)の疑い', []],
    ['電話・メールでの問い合わせ対応をお任せします', []],
    ['ASP.NETの開発、LINE Messaging API', []],
    ['DM発送と製造ラインでの作業、電話受付', []],
  ])('%j', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe('every text', () => {
  it('gives spans that slice back, apart from each other, and values without capitals', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        let last = 0;
        for (const { span, channel, value } of read(text).sort((a, b) => a.span.start - b.span.start)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
          expect(CONTACT_CHANNELS).toContain(channel);
          if (value !== null) expect(value).toBe(value.toLowerCase());
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    'a@',
    '0 ',
    't.me/a ',
    'テレ',
    '応募は電話',
    '(',
    'a★b.',
    '09000001234 ',
    'https://',
    'a at b dot ',
    'o9o-',
    '0⃣',
    't . me / a',
    '@ a',
    'id: ',
    'line',
    'メールか電話',
  ])(
    'takes linear time on %j, many times',
    (part) => {
      const text = normalize(part.repeat(Math.ceil(300_000 / part.length)));
      expect(cpuTime(() => readContacts(text))).toBeLessThan(3000);
    },
    60_000,
  );
});
