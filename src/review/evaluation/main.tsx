/** Starts the page on the evaluation that was written into it. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { EVALUATION_ELEMENT, type EvaluationPage } from '../../format/evaluation-page.js';
import { keepTheme } from '../theme.js';
import { viewOf } from './state.js';
import { App } from './view/app.js';
import { wordsOf } from './words.js';

const written = document.getElementById(EVALUATION_ELEMENT)?.textContent ?? '';
const viewed = viewOf(JSON.parse(written) as EvaluationPage);
keepTheme(viewed, document);
effect(() => {
  document.documentElement.lang = viewed.language.value;
  document.title = wordsOf(viewed.language.value).own.title;
});
const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();
render(<App viewed={viewed} />, root);
