/** What Stryker hands an ignorer: a place in the syntax tree, as Babel has it. */
interface Place {
  readonly node: { readonly type: string; readonly value?: unknown };
  readonly parentPath: Place | null;
}

const isText = ({ type, value }: Place['node']): boolean =>
  type === 'TemplateLiteral' || (type === 'StringLiteral' && String(value).includes(' '));

/** The words of an error are for whoever reads a log; its kind and what it is about are tested. */
const thrownWords = {
  shouldIgnore(place: Place): string | undefined {
    if (!isText(place.node)) return undefined;
    for (let outer = place.parentPath; outer !== null; outer = outer.parentPath)
      if (outer.node.type === 'ThrowStatement') return 'the words of an error';
    return undefined;
  },
};

/** Read by Stryker, which asks for a plugin's file by this name. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'thrown-words', value: thrownWords }];
