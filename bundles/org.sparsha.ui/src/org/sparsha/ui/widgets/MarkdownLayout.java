/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.sparsha.ui.widgets.MarkdownDocument.Setting;
import org.sparsha.ui.widgets.MarkdownDocument.Span;
import org.sparsha.ui.widgets.MarkdownDocument.Table;

/** Lays a parsed page of Markdown out as text: blocks with an empty line between them, items of a list one below the other. */
final class MarkdownLayout extends AbstractVisitor {

    private static final String INDENT = "     ";
    private static final String BULLET = "•  ";

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<MarkdownDocument.Link> links = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private int depth;

    MarkdownDocument document() {
        List<Span> ordered = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        return new MarkdownDocument(text.toString().stripTrailing() + "\n", ordered, List.copyOf(links), List.copyOf(tables));
    }

    @Override
    public void visit(Heading heading) {
        set(heading, heading.getLevel() == 1 ? Setting.TITLE : Setting.HEADING);
        text.append("\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, BULLET);
        }
        endOfList();
    }

    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number++ + ". ");
        }
        endOfList();
    }

    private void item(Node item, String marker) {
        text.append(INDENT.repeat(depth)).append(marker);
        int before = text.length();
        depth++;
        visitChildren(item);
        depth--;
        if (text.length() == before) {
            text.append('\n');
        }
    }

    private void endOfList() {
        if (depth == 0) {
            text.append('\n');
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    private void code(String literal) {
        add(literal.stripTrailing(), Setting.CODE);
        text.append("\n\n");
    }

    @Override
    public void visit(ThematicBreak line) {
        text.append("\n");
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            int firstLine = (int) text.chars().filter(c -> c == '\n').count();
            visitChildren(block);
            tables.add(new Table(firstLine, (int) text.chars().filter(c -> c == '\n').count() - firstLine));
            text.append('\n');
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableRow row -> {
                visitChildren(row);
                text.append('\n');
            }
            case TableCell cell when cell.isHeader() -> {
                set(cell, Setting.BOLD);
                text.append(cell.getNext() == null ? "" : "\t");
            }
            case TableCell cell -> {
                visitChildren(cell);
                text.append(cell.getNext() == null ? "" : "\t");
            }
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), Setting.CODE);
    }

    @Override
    public void visit(Emphasis emphasis) {
        set(emphasis, Setting.ITALIC);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        set(emphasis, Setting.BOLD);
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        links.add(new MarkdownDocument.Link(start, text.length(), link.getDestination()));
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append('\n');
    }

    // What looks like HTML is text here: nothing of a page is run or hidden.
    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        text.append(html.getLiteral()).append("\n\n");
    }

    private void set(Node node, Setting setting) {
        int start = text.length();
        visitChildren(node);
        if (text.length() > start) {
            spans.add(new Span(start, text.length() - start, setting));
        }
    }

    private void add(String literal, Setting setting) {
        if (!literal.isEmpty()) {
            spans.add(new Span(text.length(), literal.length(), setting));
            text.append(literal);
        }
    }
}
