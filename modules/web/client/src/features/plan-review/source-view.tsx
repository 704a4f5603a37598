import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { MarkKind, PlanSource, SourceBlock, SourceMark, SourceTable, Span } from '../../api/types/plans';
import { leavesOf, marksByLeaf, segmentsOf } from './source-segments';
import { scrollBehavior } from '../../shared/scroll-behavior';
import marks from './marks.module.css';
import styles from './source-view.module.css';

interface SourceViewProps {
  source: PlanSource;
  shown: ReadonlySet<MarkKind>;
  selectedId: string | null;
  onSelect: (itemId: string) => void;
  /** Bumped when the place of the selected item should be brought into view. */
  reveal: number;
}

const NO_MARKS: SourceMark[] = [];

/**
 * The document as it came, with what was understood marked. A marked place selects its task by click, or by
 * keyboard: one marked place is in the tab order, the arrow keys go from task to task, Enter selects.
 */
export function SourceView({ source, shown, selectedId, onSelect, reveal }: SourceViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const byLeaf = useMemo(() => marksByLeaf(leavesOf(source.blocks), source.marks), [source]);
  const firstItem = useMemo(() => firstMarkedItem(source.marks), [source]);

  useEffect(() => {
    if (!selectedId || !reveal) return;
    const place = root.current?.querySelector(`[data-items~="${CSS.escape(selectedId)}"]`);
    place?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
  }, [selectedId, reveal]);

  const pick = (event: MouseEvent | KeyboardEvent) => {
    const id = itemAt(event.target);
    if (id) onSelect(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (!itemAt(event.target)) return;
      event.preventDefault();
      pick(event);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!itemAt(event.target) || !root.current) return;
      event.preventDefault();
      const next = neighbour(root.current, event.target as Element, event.key === 'ArrowDown' ? 1 : -1);
      next?.setAttribute('tabindex', '0');
      next?.focus();
    }
  };
  return (
    <div ref={root} className={`${styles.document} ${marks.source}`} onClick={pick} onKeyDown={onKeyDown}>
      {source.blocks.map((block) => (
        <Block
          key={block.start}
          block={block}
          text={source.text}
          byLeaf={byLeaf}
          shown={shown}
          selectedId={touches(block, byLeaf, selectedId) ? selectedId : null}
          tabItem={selectedId ?? firstItem}
        />
      ))}
    </div>
  );
}

interface BlockProps {
  block: SourceBlock;
  text: string;
  byLeaf: Map<number, SourceMark[]>;
  shown: ReadonlySet<MarkKind>;
  selectedId: string | null;
  tabItem: string | null;
}

const Block = memo(
  function Block({ block, ...rest }: BlockProps) {
    if (block.type === 'table') return <TableBlock table={block} {...rest} />;
    const look = [
      styles.paragraph,
      block.bold && styles.bold,
      block.italic && styles.italic,
      block.centered && styles.centered,
    ];
    if (!block.text.trim()) return <p className={styles.blank} />;
    return (
      <p className={look.filter(Boolean).join(' ')}>
        {block.label && !block.text.startsWith(block.label) && (
          <span className={styles.label}>{block.label} </span>
        )}
        <Leaf leaf={block} {...rest} />
      </p>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.byLeaf === after.byLeaf &&
    before.shown === after.shown &&
    before.selectedId === after.selectedId &&
    (before.tabItem === after.tabItem ||
      (!touches(after.block, after.byLeaf, before.tabItem) &&
        !touches(after.block, after.byLeaf, after.tabItem))),
);

function TableBlock({ table, ...rest }: Omit<BlockProps, 'block'> & { table: SourceTable }) {
  return (
    <div
      className={styles.tableBox}
      tabIndex={0}
      role="region"
      aria-label={table.sheet ?? 'Bảng trong văn bản'}
    >
      {table.sheet && <div className={styles.sheet}>Trang tính: {table.sheet}</div>}
      <table className={styles.table}>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.start}>
              {row.cells.map((cell) => (
                <td key={`${cell.start}-${cell.column}`} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  <Leaf leaf={cell} {...rest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Leaf({
  leaf,
  text,
  byLeaf,
  shown,
  selectedId,
  tabItem,
}: Omit<BlockProps, 'block'> & { leaf: Span }) {
  return segmentsOf(leaf, byLeaf.get(leaf.start) ?? NO_MARKS, shown).map(({ start, end, kind, itemIds }) => {
    const part = text.slice(start, end);
    if (!kind && !itemIds.length) return part;
    const look = [
      kind && marks[kind],
      itemIds.length > 0 && marks.linked,
      selectedId && itemIds.includes(selectedId) && marks.selected,
    ];
    return (
      <mark
        key={start}
        className={look.filter(Boolean).join(' ')}
        data-items={itemIds.length ? itemIds.join(' ') : undefined}
        {...(itemIds.length
          ? {
              role: 'button',
              tabIndex: itemIds[0] === tabItem ? 0 : -1,
              'aria-pressed': itemIds[0] === selectedId,
            }
          : {})}
      >
        {part}
      </mark>
    );
  });
}

function itemAt(target: EventTarget): string | null {
  const place = target instanceof Element ? target.closest('[data-items]') : null;
  return place?.getAttribute('data-items')?.split(' ')[0] ?? null;
}

/** The first marked place of the next or the previous item. */
function neighbour(root: Element, from: Element, step: 1 | -1): HTMLElement | undefined {
  const places = [...root.querySelectorAll<HTMLElement>('[data-items]')];
  const here = itemAt(from);
  let index = places.indexOf(from.closest('[data-items]') as HTMLElement) + step;
  while (places[index] && itemAt(places[index]!) === here) index += step;
  return places[index];
}

function touches(block: SourceBlock, byLeaf: Map<number, SourceMark[]>, itemId: string | null): boolean {
  if (!itemId) return false;
  return leavesOf([block]).some((leaf) => byLeaf.get(leaf.start)?.some((mark) => mark.itemId === itemId));
}

function firstMarkedItem(all: readonly SourceMark[]): string | null {
  let first: SourceMark | null = null;
  for (const mark of all) if (mark.itemId && (!first || mark.start < first.start)) first = mark;
  return first?.itemId ?? null;
}
