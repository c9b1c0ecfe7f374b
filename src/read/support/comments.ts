import type { Comment } from '../../types/index.js';

/** An HTML comment whose first word begins with `sourcecheck-`. */
const COMMENT = /<!--(?<text>\s*sourcecheck-[\s\S]*?)-->/gu;

interface Point {
  readonly offset?: number | undefined;
}

/** What trees of Markdown and of HTML have in common. */
interface TreeNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly children?: readonly TreeNode[];
}

/** The comments that speak to sourcecheck, from the nodes that may hold them: `html` in Markdown, `comment` in HTML. */
export function commentsOf(raw: string, tree: TreeNode): Comment[] {
  const { type, position, children = [] } = tree;
  if (type !== 'html' && type !== 'comment') return children.flatMap((child) => commentsOf(raw, child));
  const from = position?.start.offset ?? 0;
  return commentsIn(raw.slice(from, position?.end.offset), from);
}

function commentsIn(html: string, from: number): Comment[] {
  return [...html.matchAll(COMMENT)].map(({ index, 0: whole, groups }) => ({
    raw: { start: from + index, end: from + index + whole.length },
    text: groups!['text']!.trim(),
  }));
}
