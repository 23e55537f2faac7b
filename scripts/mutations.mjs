// Small syntactic changes of a source text that should make a test fail.
import ts from 'typescript';

const OPPOSITES = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
};
/** A limit is larger: one more or one less of it changes nothing that anybody sees. */
const LARGEST_NUMBER = 50;

/** What can be changed at a node: the text that takes the place of its own or of a part of it. */
function changesAt(node, source) {
  const of = (part, text) => ({ start: part.getStart(source), end: part.getEnd(), text });
  const written = part => part.getText(source);
  if (ts.isBinaryExpression(node)) {
    const other = OPPOSITES[written(node.operatorToken)];
    return other ? [of(node.operatorToken, other)] : [];
  }
  if (ts.isIfStatement(node) || ts.isWhileStatement(node))
    return [of(node.expression, `!(${written(node.expression)})`)];
  if (ts.isConditionalExpression(node)) return [of(node.condition, `!(${written(node.condition)})`)];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [of(node, written(node.operand))];
  if (ts.isNumericLiteral(node) && Number(node.text) <= LARGEST_NUMBER)
    return [of(node, String(Number(node.text) + 1))];
  if (ts.isStringLiteral(node) && !ts.isTypeOfExpression(node.parent.left ?? node))
    return [of(node, "'mutant'")];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [of(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [of(node, 'true')];
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) return [of(node, ';')];
  if (ts.isReturnStatement(node) && ts.isIfStatement(node.parent)) return [of(node, ';')];
  return [];
}

/** What a rule says of itself stands on its generated page, or tells how little must be looked at again. */
const SAID_OF_RULES = ['summary', 'scope', 'severity', 'looksAt'];

/** Types and imports do nothing. */
function isNotForTests(node, source) {
  const isSaid = ts.isPropertyAssignment(node) && SAID_OF_RULES.includes(node.name.getText(source));
  return ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || isSaid;
}

/** All changes that can be made in a source text, each with the line (from 1) that it is in. */
export function mutationsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = node => {
    if (isNotForTests(node, source)) return;
    for (const change of changesAt(node, source)) {
      const line = source.getLineAndCharacterOfPosition(change.start).line + 1;
      found.push({ file, line, before: text.slice(change.start, change.end), ...change });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
