import type { Assignment } from '../../api/types/tasks';
import { StatusTag, ToneTag } from '../../shared/components/tags';

/** Where a unit's part stands: its status, and what of it waits or has been said besides. */
export function PartStatus({ assignment }: { assignment: Assignment }) {
  const { status, takenOff, extensionOpen, urgeCount, parentUnitName } = assignment;
  return (
    <>
      {takenOff ? <ToneTag tone="grey">Đã thôi giao</ToneTag> : <StatusTag status={status} />}
      {extensionOpen && <ToneTag tone="amber">Xin gia hạn</ToneTag>}
      {urgeCount > 0 && <ToneTag tone="red">Đôn đốc {urgeCount} lần</ToneTag>}
      {parentUnitName && (
        <ToneTag tone="violet" plain>
          {parentUnitName} giao lại
        </ToneTag>
      )}
    </>
  );
}
