import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Paper } from '@/exports/paper';
import { useWidth } from '@/ui/use-width';
import { paginate, type MeasuredBlock, type PlacedBlock } from './paginate';
import { type PaperBlock, paperBlocks } from './paper-blocks';

interface Props {
  readonly paper: Paper;
  /** Told once the pages stand. */
  readonly onPages: (count: number) => void;
}

/** An A4 page at 96 pixels an inch, and what its text may take of it. */
const PAGE = { width: 794, room: 960 };

/** The paper page by page, as it is printed or saved as PDF. */
export function Preview({ paper, onPages }: Props) {
  const [host, width] = useWidth();
  const blocks = useMemo(() => paperBlocks(paper), [paper]);
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly PlacedBlock[])[]>([]);
  useLayoutEffect(() => {
    const nodes = [...(measure.current?.children ?? [])];
    const next = paginate(nodes.map((node, at) => measured(node, blocks[at])), PAGE.room); // prettier-ignore
    setPages(next);
    onPages(next.length);
  }, [blocks, onPages]);
  const scale = Math.min(1, width / PAGE.width);
  return (
    <div ref={host} className="paper-host">
      <div className="paper-measure paper-text" aria-hidden="true" inert>
        <div ref={measure}>
          {blocks.map(({ key, draw }) => (
            <div key={key} className="paper-block">
              {draw(null)}
            </div>
          ))}
        </div>
      </div>
      {pages.map((page, number) => (
        <section
          key={number}
          className="paper-page"
          aria-label={`Page ${number + 1} of ${pages.length}`}
          style={{ zoom: scale }}
        >
          <div className="paper-text">
            {page.map(({ block, rows }) => (
              <div key={`${block} ${rows?.from ?? ''}`} className="paper-block">
                {blocks[block]?.draw(rows)}
              </div>
            ))}
          </div>
          <footer className="paper-footer">
            <span>{paper.title}</span>
            <span>{`Page ${number + 1} of ${pages.length}`}</span>
          </footer>
        </section>
      ))}
    </div>
  );
}

function measured(node: Element, block: PaperBlock | undefined): MeasuredBlock {
  const height = node.getBoundingClientRect().height;
  const isHead = block?.isHead ?? false;
  const body = block?.isTable ? node.querySelector('tbody') : null;
  if (!body) return { height, isHead, table: null };
  const rows = [...body.children].map((row) => row.getBoundingClientRect().height);
  return { height, isHead, table: { head: height - rows.reduce((sum, one) => sum + one, 0), rows } };
}
