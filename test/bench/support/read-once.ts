// Reads one file and prints what it took, as JSON: a process of its own has a peak of its own.
import { readFile } from 'node:fs/promises';
import { loadSource, readDocument } from '../../../modules/reading';

async function main(path: string): Promise<void> {
  const document = await loadSource(await readFile(path));
  const { tasks } = readDocument(document, {});
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ peakMebibytes, letters: document.text.length, tasks: tasks.length }));
}

void main(process.argv[2]);
