import Database from 'better-sqlite3';

/** Units whose registers are filled, and the document everybody cites. */
export interface Filling {
  documents: number;
  /** Ids of units; the first is the provincial committee's, which has a third of all. */
  registers: string[];
  /** A plan of the committee that every second document after it names: about 30,000 of a million. */
  hot: { documentId: string; symbolKey: string; date: string; bodyKey: string };
}

export interface Filled {
  /** Last number of the committee's incoming register of this year. */
  last: number;
  citations: number;
}

const FIRST_YEAR = 2017;
const YEARS = 10;
const NOTATIONS = ['KH-UBND', 'BC-UBND', 'QD-UBND', 'TB-UBND', 'UBND-VX', 'CT-UBND'];
const CITATIONS = 3;
/** Law that is cited by a hundredth of all and never registered. */
const OPEN_LAW = { key: '31/2024/QH15', date: '2024-01-18' };

const INDICES = `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
  AND tbl_name IN ('pt_document', 'pt_document_citation')`;

/**
 * Fills the registers of a database file by prepared statements. Numbers are given anew every year in every body, low
 * ones most often, so that one symbol belongs to ever more documents as the registers grow; each document names three
 * others: the one plan everybody cites, a law nobody registered (one citation in a hundred), and others.
 */
export function fillRegisters(path: string, { documents, registers, hot }: Filling): Filled {
  const database = new Database(path);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -400000');
  database.pragma('foreign_keys = OFF');
  const indices = database.prepare(INDICES).all() as { name: string; sql: string }[];
  for (const { name } of indices) database.exec(`DROP INDEX "${name}"`);
  const last = insertAll(database, { documents, registers, hot });
  for (const { sql } of indices) database.exec(sql);
  const { n } = database.prepare('SELECT COUNT(*) AS n FROM pt_document_citation').get() as { n: number };
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { last, citations: n };
}

function insertAll(database: Database.Database, { documents, registers, hot }: Filling): number {
  const document = database.prepare(`INSERT INTO pt_document
    ("id", "direction", "bodyId", "year", "number", "symbol", "symbolKey", "date", "issuer", "bodyKey", "issuerUnitId", "kind",
     "subject", "urgency", "recipients", "status", "receivedOn", "externalIds", "searchText", "registeredAt", "version")
    VALUES (?, 'incoming', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Báo cáo', ?, 'normal', '[]', 'registered', ?, '[]', ?, ?, 1)`);
  const citation = database.prepare(`INSERT INTO pt_document_citation
    ("id", "documentId", "registerId", "citedOn", "kind", "symbol", "symbolKey", "date", "issuer", "bodyKey", "targetId", "targetRegisterId", "mentions")
    VALUES (?, ?, ?, ?, 'Kế hoạch', ?, ?, ?, 'UBND', ?, ?, ?, '[]')`);
  const counters = new Map<string, number>();
  const next = numbers(7);
  const insert = database.transaction((from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      const register = i % 3 === 0 ? registers[0] : registers[1 + (i % (registers.length - 1))];
      const year = FIRST_YEAR + Math.floor((i * YEARS) / documents);
      const key = `${register} ${year}`;
      const number = (counters.get(key) ?? 0) + 1;
      counters.set(key, number);
      const day = dayOf(year, next());
      const issuer = registers[1 + Math.floor(next() * (registers.length - 1))];
      const symbol = symbolOf(next);
      const id = idOf('d', i);
      const subject = `Báo cáo kết quả thực hiện nhiệm vụ số ${i} năm ${year}`;
      const at = `${day} 02:00:00.000`;
      document.run(
        id,
        register,
        year,
        number,
        symbol,
        symbol,
        day,
        `Đơn vị ${issuer}`,
        issuer,
        issuer,
        subject,
        day,
        `${symbol} ${subject}`,
        at,
      );
      for (let c = 0; c < CITATIONS; c += 1) {
        const name = (i * CITATIONS + c) % 100;
        const cid = idOf('c', i * CITATIONS + c);
        if (c === 0 && day >= hot.date && next() < 0.5) {
          citation.run(
            cid,
            id,
            register,
            day,
            hot.symbolKey,
            hot.symbolKey,
            hot.date,
            hot.bodyKey,
            hot.documentId,
            registers[0],
          );
        } else if (name === 50) {
          citation.run(cid, id, register, day, OPEN_LAW.key, OPEN_LAW.key, OPEN_LAW.date, null, null, null);
        } else {
          const named = symbolOf(next);
          const body = registers[Math.floor(next() * registers.length)];
          const dated = next() < 0.8 ? dayOf(year, next()) : null;
          const target = next() < 0.5 ? idOf('d', Math.floor(next() * documents)) : null;
          citation.run(
            cid,
            id,
            register,
            day,
            named,
            named,
            dated,
            next() < 0.7 ? body : null,
            target,
            target && registers[0],
          );
        }
      }
    }
  });
  const batch = 20_000;
  for (let i = 0; i < documents; i += batch) insert(i, Math.min(documents, i + batch));
  const counter = database.prepare(
    `INSERT INTO pt_register_counter ("id", "bodyId", "direction", "year", "last") VALUES (?, ?, 'incoming', ?, ?)`,
  );
  let n = 0;
  for (const [key, count] of counters) {
    const [bodyId, year] = key.split(' ');
    counter.run(idOf('r', (n += 1)), bodyId, Number(year), count);
  }
  return counters.get(`${registers[0]} ${FIRST_YEAR + YEARS - 1}`) ?? 0;
}

/** Low numbers are given in every body and year, high ones in few. */
function symbolOf(next: () => number): string {
  const number = 1 + Math.floor(900 * next() ** 2);
  return `${number}/${NOTATIONS[Math.floor(next() * NOTATIONS.length)]}`;
}

function dayOf(year: number, share: number): string {
  const month = 1 + Math.floor(share * 10);
  const day = 1 + Math.floor(((share * 1000) % 1) * 28);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function idOf(kind: string, index: number): string {
  return `${kind}${String(index).padStart(12, '0')}-filled`;
}

/** The same row of numbers between 0 and 1 at every run (Lehmer). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
