/** A part of the page with its heading, and the sections that every format of an evaluation has. */
import type { ComponentChildren } from 'preact';
import type { Section } from '../../../format/eval-section.js';
import { visible } from '../../../format/visible.js';
import { DataTable } from './data-table.js';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Part({ id, title, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{visible(title)}</h2>
      {children}
    </section>
  );
}

/** Its heading one step below that of a part. */
export function SectionTable({ section: { title, lines, table } }: { readonly section: Section }) {
  return (
    <>
      <h3>{visible(title)}</h3>
      {lines.map((line) => (
        <p key={line} class="line">
          {visible(line)}
        </p>
      ))}
      {table === null || table.rows.length === 0 ? null : (
        <DataTable
          title={title}
          columns={table.columns}
          rows={table.rows.map((cells, at) => ({ key: `${at}`, cells }))}
        />
      )}
    </>
  );
}
