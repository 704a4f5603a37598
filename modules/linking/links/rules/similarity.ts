import { foldVietnamese } from '../../../foundation';

/** Syllables that stand in every official text and tell nothing of its content. */
const EMPTY = new Set(
  (
    'va cua ve viec cac cho theo tai tren dia ban tinh nam thuc hien ket qua bao cao trien khai ke hoach nhiem vu ' +
    'cong tac so ngay thang lai chau uy ban nhan dan ubnd duoc giao voi de trong den tu co khong la nay do don vi ' +
    'xa phuong quan co mot nhung tinh hinh van xin gui v viet nam giai doan quy noi dung to chuc'
  ).split(' '),
);

/** Pairs of neighbouring syllables, most Vietnamese words being of two; pairs of empty ones left out. */
export function wordPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const clause of foldVietnamese(text).split(/[^\p{L}\p{N}\s]+/u)) {
    const syllables = clause.split(/\s+/).filter(Boolean);
    for (let i = 0; i + 1 < syllables.length; i += 1) {
      const [one, other] = [syllables[i], syllables[i + 1]];
      if (EMPTY.has(one) && EMPTY.has(other)) continue;
      pairs.add(`${one} ${other}`);
    }
  }
  return pairs;
}

export interface Likeness {
  /** 0 to 1: how much of the shorter text the other has. */
  share: number;
  /** The pairs both have. */
  words: string[];
}

/** Texts of fewer pairs say too little to be compared by share alone. */
const FEWEST = 4;

export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  const words = [...short].filter((pair) => long.has(pair));
  return { share: words.length / Math.max(short.size, FEWEST), words };
}
