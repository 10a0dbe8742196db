/** `npm run evaluate`: measures the model on the labelled texts of this project and renews the figures in docs/accuracy.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readCorpus } from '../src/cli/accuracy/read-corpus.js';
import { factsOfProject } from '../src/cli/accuracy/read-facts.js';
import { neighboursOfProject } from '../src/cli/accuracy/read-neighbours.js';
import { study } from '../src/cli/accuracy/study.js';
import { factTable } from '../src/format/fact-figures.js';
import { withFigures } from '../src/format/marked-document.js';
import { neighbourTable } from '../src/format/neighbour-figures.js';
import { studyTables } from '../src/format/study.js';
import { shippedRules } from '../src/rules/home.js';
import { loadRules } from '../src/rules/load.js';

const home = path.dirname(shippedRules());
const document = path.join(home, 'docs', 'accuracy.md');
const pack = loadRules([shippedRules()]);
const lessons = await readCorpus(['fixtures/corpus/*.jsonl', 'fixtures/ordinary/*.jsonl'], home, pack);
const tables = studyTables(study(lessons, pack, (step) => process.stderr.write(`${step} …\n`)));
tables.set('facts', factTable(factsOfProject(home, pack)));
const { read, unseen } = neighboursOfProject(home, pack);
tables.set('neighbours', neighbourTable(read, unseen));
for (const [name, table] of tables) process.stdout.write(`## ${name}\n\n${table}\n\n`);
writeFileSync(document, withFigures(readFileSync(document, 'utf8'), tables));
