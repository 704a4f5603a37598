import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { WaitingSources } from '../../calendar';
import type { WaitingItem } from '../../calendar';
import { Document, DocumentAccess, documentTitle } from '../../documents';
import { hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { rawInstant } from '../../persistence';
import { ConditionProposal } from '../conditions/condition-proposal.entity';
import { DocumentEffect } from '../effects/document-effect.entity';
import { Link } from '../links/entities';

type Found = { items: WaitingItem[]; total: number };

/** Documents that wait for a word: what they belong to, whether they open a task, what becomes of their tasks. */
@Injectable()
export class LinkingWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingSources,
    private readonly documents: DocumentAccess,
  ) {}

  onModuleInit(): void {
    this.waiting.register({
      kind: 'links-to-decide',
      label: 'Văn bản chờ xác nhận liên kết',
      roles: ['clerk', 'coordinator'],
      find: (me, manager, limit) => this.links(me, manager, limit),
    });
    this.waiting.register({
      kind: 'conditions-to-decide',
      label: 'Văn bản có thể là điều kiện mở nhiệm vụ',
      roles: ['coordinator'],
      find: (_me, manager, limit) => proposals(manager, limit),
    });
    this.waiting.register({
      kind: 'effects-to-decide',
      label: 'Văn bản giao việc bị thu hồi, thay đổi',
      roles: ['coordinator'],
      find: (_me, manager, limit) => effects(manager, limit),
    });
  }

  /** A document is one entry, however many links are suggested for it. */
  private async links(me: Identity, manager: EntityManager, limit: number): Promise<Found> {
    const query = manager.createQueryBuilder(Link, 'l').where('l.state = :state', { state: 'suggested' });
    if (!hasRole(me, 'coordinator')) {
      const { keeps, own } = await this.documents.registersOf(me);
      query.andWhere('l.registerId IN (:...own)', { own: keeps && own.length ? own : [''] });
    }
    const counted = await query
      .clone()
      .select('COUNT(DISTINCT l.documentId)', 'total')
      .getRawOne<{ total: number | string }>();
    const rows = await query
      .select('l.documentId', 'id')
      .addSelect('MIN(l.createdAt)', 'since')
      .groupBy('l.documentId')
      .orderBy('MIN(l.createdAt)', 'ASC')
      .addOrderBy('l.documentId', 'ASC')
      .limit(limit)
      .getRawMany<{ id: string; since: string | Date }>();
    const named = await documentsById(
      manager,
      rows.map(({ id }) => id),
    );
    const items = rows.flatMap(({ id, since }) => {
      const document = named.get(id);
      return document ? [itemOf(document, id, rawInstant(since), `documents/${id}`)] : [];
    });
    return { items, total: Number(counted?.total ?? 0) };
  }
}

async function proposals(manager: EntityManager, limit: number): Promise<Found> {
  const [rows, total] = await manager.findAndCount(ConditionProposal, {
    where: { state: 'suggested' },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  const named = await documentsById(
    manager,
    rows.map(({ documentId }) => documentId),
  );
  const items = rows.flatMap(({ id, documentId, taskId, createdAt }) => {
    const document = named.get(documentId);
    return document ? [itemOf(document, id, createdAt, `tasks/${taskId}`)] : [];
  });
  return { items, total };
}

async function effects(manager: EntityManager, limit: number): Promise<Found> {
  const [rows, total] = await manager.findAndCount(DocumentEffect, {
    where: { status: 'pending' },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  const named = await documentsById(
    manager,
    rows.map(({ documentId }) => documentId),
  );
  const items = rows.flatMap(({ id, documentId, createdAt }) => {
    const document = named.get(documentId);
    return document ? [itemOf(document, id, createdAt, `effects/${id}`)] : [];
  });
  return { items, total };
}

async function documentsById(manager: EntityManager, ids: string[]): Promise<Map<string, Document>> {
  const found = ids.length ? await manager.findBy(Document, { id: In([...new Set(ids)]) }) : [];
  return new Map(found.map((document) => [document.id, document]));
}

function itemOf(document: Document, id: string, since: Date, path: string): WaitingItem {
  const title = documentTitle(document);
  return {
    id,
    title: document.subject || title,
    detail: `${title[0].toUpperCase()}${title.slice(1)}`,
    path,
    since,
    dueDate: null,
  };
}
