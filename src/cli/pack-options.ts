/** `--rules`, `--config`, `--no-config` and `--disable`, which every command that needs rules takes. */
import type { Command } from 'commander';
import type { Language } from '../domain/language.js';
import { collect } from './option-values.js';

const TEXTS = {
  heading: { ja: 'ルール:', en: 'Rules:' },
  folder: { ja: '追加のルールのフォルダ（繰り返し可）', en: 'folder of more rules (repeatable)' },
  disable: { ja: '使わないルール（繰り返し可）', en: 'rule to leave out (repeatable)' },
  config: {
    ja: '設定ファイル（既定: 近い親の yamiscan.config.yml）',
    en: 'config file (default: nearest yamiscan.config.yml upward)',
  },
  noConfig: { ja: '設定ファイルを読まない', en: 'read no config file' },
} as const;

export function addPackOptions(command: Command, language: Language): Command {
  return command
    .optionsGroup(TEXTS.heading[language])
    .option('--rules <folder>', TEXTS.folder[language], collect)
    .option('--disable <id>', TEXTS.disable[language], collect)
    .option('--config <file>', TEXTS.config[language])
    .option('--no-config', TEXTS.noConfig[language]);
}
