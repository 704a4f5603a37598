import { useMemo } from 'react';
import type { Plan, PlanItem, PlanSource } from '../../api/types/plans';
import { ApproveDialog } from './approve-dialog';
import { HeaderDrawer } from './header-drawer';
import { IssueDialog } from './issue-dialog';
import { ItemDrawer } from './item-drawer';
import { MappingDialog } from './mapping-dialog';
import { SplitDialog } from './split-dialog';
import { UnitsDialog } from './units-dialog';
import type { Opened } from './use-review';

interface ReviewDialogsProps {
  plan: Plan;
  source: PlanSource;
  items: PlanItem[];
  opened: Opened | null;
  onClose: () => void;
  onShowItem: (itemId: string) => void;
  onApproved: () => void;
  onUncheck: () => void;
}

/** Whatever is open over the review. */
export function ReviewDialogs(props: ReviewDialogsProps) {
  const { plan, source, items, opened, onClose, onShowItem, onApproved, onUncheck } = props;
  const groups = useMemo(() => [...new Set(items.flatMap((item) => item.groups))], [items]);
  if (!opened) return null;
  const item = 'itemId' in opened ? items.find(({ id }) => id === opened.itemId) : undefined;
  switch (opened.name) {
    case 'edit':
    case 'add':
      if (opened.name === 'edit' && !item) return null;
      return (
        <ItemDrawer
          key={item?.id ?? 'new'}
          planId={plan.id}
          item={item ?? null}
          afterId={opened.name === 'add' ? opened.afterId : null}
          groups={groups}
          onClose={onClose}
          onSaved={(itemId) => (itemId ? onShowItem(itemId) : onClose())}
        />
      );
    case 'units':
      return (
        <UnitsDialog
          planId={plan.id}
          itemIds={opened.itemIds}
          onClose={onClose}
          onDone={() => {
            onUncheck();
            onClose();
          }}
        />
      );
    case 'split':
      return item ? <SplitDialog planId={plan.id} item={item} onClose={onClose} /> : null;
    case 'header':
      return <HeaderDrawer plan={plan} onClose={onClose} />;
    case 'approve':
      return <ApproveDialog plan={plan} onClose={onClose} onApproved={onApproved} onShowItem={onShowItem} />;
    case 'issue':
      return <IssueDialog plan={plan} onClose={onClose} />;
    case 'mapping': {
      const table = source.blocks.find(
        (block) => block.type === 'table' && block.start === opened.tableStart,
      );
      return table?.type === 'table' ? (
        <MappingDialog planId={plan.id} version={plan.version} table={table} onClose={onClose} />
      ) : null;
    }
  }
}
