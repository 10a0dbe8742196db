/** That an ad pays below the minimum wage, in one sentence. */
import type { Language } from '../domain/language.js';
import type { BelowMinimumWage } from '../domain/minimum-wage.js';
import type { Report } from '../domain/report.js';
import { thousands } from './phrasing.js';

/** '' where the report says nothing of it. */
export const minimumWageInWords = ({ belowMinimumWage: below }: Report, language: Language): string =>
  below === null ? '' : SENTENCES[language](below);

const SENTENCES: Readonly<Record<Language, (below: BelowMinimumWage) => string>> = {
  ja: ({ yen, prefecture, minimum, fiscalYear, since, date }) => {
    const whose = prefecture === null ? '全国で最も低い最低賃金' : `${prefecture}の最低賃金`;
    const terms = [
      `${fiscalYear}年度`,
      ...(since === null ? [] : [`${since}発効`]),
      ...(date === null ? [] : [`${date}の時点`]),
    ];
    return `1時間${thousands(yen)}円は、${whose}${thousands(minimum)}円（${terms.join('、')}）を下回っています（点数には加えません）`;
  },
  en: ({ yen, prefecture, minimum, fiscalYear, since, date }) => {
    const whose = prefecture === null ? 'the lowest minimum wage in Japan' : `the minimum wage in ${prefecture}`;
    const terms = [
      `fiscal year ${fiscalYear}`,
      ...(since === null ? [] : [`in force from ${since}`]),
      ...(date === null ? [] : [`as of ${date}`]),
    ];
    return `¥${thousands(yen)} an hour is below ${whose}, ¥${thousands(minimum)} (${terms.join(', ')}); this adds no points`;
  },
};
