/**
 * Tables as Parquet, one row a statement, the columns of the CSV with their types: lists are lists, spans lists of {start, end}. Written in row
 * groups, so that memory does not grow with the record. https://parquet.apache.org/docs/file-format/
 */
import { READING_VERSION } from '../../model/reading.js';
import { UNIT } from '../../model/span.js';
import { type Cell, type Column, type ColumnType, columnsOf } from './columns.js';
import { articlesOf, type Settings } from './rows.js';

/** Rows of a group: some ten megabytes. */
const GROUP = 10_000;

/** Yields bytes, a row group at a time. */
export async function* parquetOf(settings: Settings): AsyncGenerator<Uint8Array, number> {
  // Loaded when it is wanted: nobody else needs it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const columns = columnsOf(settings);
  const bytes = new ByteWriter();
  const kvMetadata = [
    { key: 'hearsay', value: READING_VERSION },
    { key: 'unit', value: UNIT },
    { key: 'columns', value: JSON.stringify(columns.map(({ name, type, meaning }) => ({ name, type, meaning }))) },
  ];
  const file = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), kvMetadata, createdBy: 'hearsay' });
  const take = () => {
    const taken = bytes.getBytes().slice();
    // `offset` goes on counting; only the buffer begins anew.
    bytes.index = 0;
    return taken;
  };
  let held: Cell[][] = columns.map(() => []);
  let count = 0;
  const flush = () => {
    file.write({ columnData: columns.map(({ name }, i) => ({ name, data: held[i] as never })), rowGroupSize: GROUP });
    held = columns.map(() => []);
  };
  for await (const article of articlesOf(settings, true)) {
    for (const row of article.rows) {
      columns.forEach(({ of, type }, i) => void (held[i] as Cell[]).push(cellOf(of(row, article), type)));
      count++;
      if ((held[0] as Cell[]).length < GROUP) continue;
      flush();
      yield take();
    }
  }
  if ((held[0] as Cell[]).length > 0) flush();
  file.finish();
  yield take();
  return count;
}

function cellOf(cell: Cell, type: ColumnType): Cell {
  if (type !== 'spans' || cell === null) return cell;
  return (cell as readonly (readonly [number, number])[]).map(([start, end]) => ({ start, end })) as never;
}

type Element = import('hyparquet').SchemaElement;

const PLAIN: Readonly<Record<'string' | 'integer' | 'number' | 'boolean', Omit<Element, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

function schemaOf(columns: readonly Column[]): Element[] {
  return [{ name: 'statements', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

/** A list is three levels deep: https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
function elementsOf({ name, type, optional }: Column): Element[] {
  const repetition_type = optional ? 'OPTIONAL' : 'REQUIRED';
  if (type !== 'list' && type !== 'spans') return [{ name, repetition_type, ...PLAIN[type] }];
  const outer: Element[] = [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ];
  if (type === 'list') return [...outer, { name: 'element', repetition_type: 'REQUIRED', ...PLAIN.string }];
  return [
    ...outer,
    { name: 'element', repetition_type: 'REQUIRED', num_children: 2 },
    { name: 'start', repetition_type: 'REQUIRED', type: 'INT32' },
    { name: 'end', repetition_type: 'REQUIRED', type: 'INT32' },
  ];
}
