import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { Block, RichText } from '../../api/types/drafts';
import { LinesField } from './lines-field';
import { TableField } from './table-field';
import { GrowingText } from '../../shared/components/growing-text';
import styles from './drafts.module.css';

interface BlocksFieldProps {
  blocks: Block[];
  locked: boolean;
  onChange: (blocks: Block[]) => void;
}

const NAMES: Record<Block['type'], string> = {
  paragraph: 'Đoạn văn',
  heading: 'Đề mục',
  list: 'Gạch đầu dòng',
  narrative: 'Phần lời',
  table: 'Bảng',
};

/** The blocks of a text, one under the other. */
export function BlocksField({ blocks, locked, onChange }: BlocksFieldProps) {
  const put = (at: number, block: Block) =>
    onChange(blocks.map((one, index) => (index === at ? block : one)));
  const swap = (at: number, with_: number) => {
    const moved = [...blocks];
    [moved[at], moved[with_]] = [moved[with_], moved[at]];
    onChange(moved);
  };
  return (
    <div className={styles.form}>
      {blocks.map((block, index) => (
        <div key={index} className={styles.block}>
          <div className={styles.blockHead}>
            <span className={styles.hint}>{NAMES[block.type]}</span>
            {!locked && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={`Chuyển ${NAMES[block.type].toLocaleLowerCase('vi')} thứ ${index + 1} lên`}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={`Chuyển ${NAMES[block.type].toLocaleLowerCase('vi')} thứ ${index + 1} xuống`}
                  disabled={index === blocks.length - 1}
                  onClick={() => swap(index, index + 1)}
                />
                <Button
                  type="text"
                  size="small"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`Xóa ${NAMES[block.type].toLocaleLowerCase('vi')} thứ ${index + 1}`}
                  onClick={() => onChange(blocks.filter((_, at) => at !== index))}
                />
              </span>
            )}
          </div>
          <BlockField
            block={block}
            number={index + 1}
            locked={locked}
            onChange={(next) => put(index, next)}
          />
        </div>
      ))}
      {!locked && (
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...blocks, { type: 'narrative', text: '' }])}
        >
          Thêm phần lời
        </Button>
      )}
    </div>
  );
}

interface BlockFieldProps {
  block: Block;
  number: number;
  locked: boolean;
  onChange: (block: Block) => void;
}

function BlockField({ block, number, locked, onChange }: BlockFieldProps) {
  const name = `${NAMES[block.type]} thứ ${number}`;
  switch (block.type) {
    case 'heading':
      return (
        <Input
          aria-label={name}
          prefix={block.label}
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      );
    case 'list':
      return (
        <LinesField
          label="Mỗi dòng một ý"
          value={block.items.map(plain)}
          onChange={(items) => onChange({ ...block, items })}
        />
      );
    case 'table':
      return <TableField table={block} locked={locked} onChange={onChange} />;
    default:
      return (
        <GrowingText
          aria-label={name}
          minRows={2}
          value={plain(block.text)}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      );
  }
}

/** The words of a text without their looks. */
export function plain(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
