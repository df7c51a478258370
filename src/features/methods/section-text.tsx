import { ScrollRegion } from '@/ui/scroll-region';
import type { MethodSection } from './method-text';

interface Props {
  readonly section: MethodSection;
}

/** The paragraphs and tables of a section. */
export function SectionText({ section }: Props) {
  return (
    <div className="methods-text">
      {section.blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>{block.text}</p>
        ) : (
          <ScrollRegion key={index} label={`${section.title}, as a table`}>
            <MethodTable rows={block.rows} caption={section.title} />
          </ScrollRegion>
        ),
      )}
    </div>
  );
}

function MethodTable({ rows, caption }: { readonly rows: readonly (readonly string[])[]; readonly caption: string }) {
  const [header = [], ...body] = rows;
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map(([first = '', ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, index) => (
              <td key={header[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
