/** The slugs of all Faults a program can throw, read off its source. */
import ts from 'typescript';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
/** Functions that make Faults are called so; one that is not is found by the test that meets its Fault. */
const MAKER = /^(?:Fault|fail|broken|\w*[fF]ault|refuse\w*)$/;

/** Every slug in `source`: handed to `new Fault` or a function that makes one, or kept under the name `slug`. */
export function slugsIn(source: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const take = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isStringLiteralLike(node) && SLUG.test(node.text)) found.push(node.text);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(take);
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      MAKER.test(node.expression.text)
    )
      node.arguments?.slice(0, 2).forEach(take);
    else if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'slug') take(node.initializer);
    else if (ts.isVariableDeclaration(node) && node.name.getText(tree) === 'slug') take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
