/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.theme.WorkbenchTheme;

/** Shows a page of simple Markdown: headings, paragraphs, lists, tables, bold, emphasis, code, links. */
public final class MarkdownPage {

    private static final Pattern INLINE = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(([^)]+)\\)"
            + "|\\*([^*\\s][^*]*)\\*");

    private record Link(int start, int end, String target) {
    }

    private final StyledText text;
    private String shown = "";
    private int reached = -1;
    private final Font heading;
    private final Font title;
    private final Font code;
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    /**
     * @param parent where it lies
     * @param followed told of links pressed
     */
    public MarkdownPage(Composite parent, Consumer<String> followed) {
        text = new StyledText(parent, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.MULTI);
        Names.give(text, () -> text.getLine(0));
        text.setMargins(14, 10, 14, 10);
        text.setLineSpacing(3);
        text.setCaret(null);
        heading = font(2, SWT.BOLD);
        title = font(6, SWT.BOLD);
        FontData plainFont = text.getFont().getFontData()[0];
        code = new Font(text.getDisplay(), new FontData("Monospace", plainFont.getHeight(), SWT.NORMAL));
        text.addListener(SWT.Dispose, event -> {
            heading.dispose();
            title.dispose();
            code.dispose();
        });
        Shell shell = text.getShell();
        Listener themed = event -> show(shown); // its links take the colour of the theme
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        text.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        text.addListener(SWT.Traverse, this::traversed);
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR && reached >= 0 && reached < links.size()) {
                followed.accept(links.get(reached).target);
            }
        });
        text.addListener(SWT.MouseUp, event -> {
            int at = text.getOffsetAtPoint(new Point(event.x, event.y));
            links.stream().filter(link -> at >= link.start && at < link.end).findFirst().ifPresent(link -> followed.accept(link.target));
        });
    }

    private Font font(int more, int style) {
        FontData data = text.getFont().getFontData()[0];
        return new Font(text.getDisplay(), new FontData(data.getName(), data.getHeight() + more, style));
    }

    /** @return the control */
    public StyledText control() {
        return text;
    }

    /** @param markdown the page */
    public void show(String markdown) {
        shown = markdown;
        plain.setLength(0);
        styles.clear();
        links.clear();
        StringBuilder paragraph = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            boolean block = line.isBlank() || line.startsWith("#") || line.startsWith("- ") || line.startsWith("|")
                    || line.startsWith("    ")
                    || line.matches("\\d+\\. .*");
            if (block && !paragraph.isEmpty()) {
                inline(paragraph + "\n\n");
                paragraph.setLength(0);
            }
            if (line.startsWith("#")) {
                heading(line);
            } else if (line.startsWith("- ") || line.matches("\\d+\\. .*")) {
                inline((line.startsWith("- ") ? "•  " + line.substring(2) : line) + "\n");
            } else if (line.startsWith("|")) {
                row(line);
            } else if (line.startsWith("    ")) {
                styled(line.strip() + "\n", code);
            } else if (line.isBlank()) {
                endOfBlock();
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        inline(paragraph.toString());
        text.setText(plain.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        text.setTopPixel(0);
        reached = -1;
    }

    /** From link to link by the keyboard; beyond the last, out of the page. */
    private void traversed(Event event) {
        int step = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : event.detail == SWT.TRAVERSE_TAB_PREVIOUS ? -1 : 0;
        if (step != 0) {
            reached = Math.max(-1, reached + step);
            if (reached >= 0 && reached < links.size()) {
                text.setSelection(links.get(reached).start, links.get(reached).end);
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
            } else {
                event.doit = true;
                reached = -1;
            }
        }
    }

    private void endOfBlock() {
        if (plain.length() > 1 && plain.charAt(plain.length() - 1) == '\n' && plain.charAt(plain.length() - 2) != '\n') {
            plain.append('\n');
        }
    }

    private void heading(String line) {
        int level = line.replaceAll("[^#].*", "").length();
        endOfBlock();
        styled(line.substring(level).strip() + "\n", level == 1 ? title : heading);
        plain.append('\n');
    }

    private void row(String line) {
        if (!line.matches("[|\\-: ]+")) {
            inline(String.join("   –   ", line.substring(1, Math.max(1, line.lastIndexOf('|'))).strip().split("\\s*\\|\\s*")) + "\n");
        }
    }

    private void styled(String piece, Font font) {
        StyleRange style = new StyleRange(plain.length(), piece.length(), null, null);
        style.font = font;
        styles.add(style);
        plain.append(piece);
    }

    private void inline(String piece) {
        Matcher matcher = INLINE.matcher(piece);
        int from = 0;
        while (matcher.find()) {
            plain.append(piece, from, matcher.start());
            from = matcher.end();
            if (matcher.group(1) != null) {
                styles.add(new StyleRange(plain.length(), matcher.group(1).length(), null, null, SWT.BOLD));
                plain.append(matcher.group(1));
            } else if (matcher.group(2) != null) {
                styled(matcher.group(2), code);
            } else if (matcher.group(5) != null) {
                styles.add(new StyleRange(plain.length(), matcher.group(5).length(), null, null, SWT.ITALIC));
                plain.append(matcher.group(5));
            } else {
                StyleRange style = new StyleRange(plain.length(), matcher.group(3).length(), Palette.of(text.getDisplay()).accent(), null);
                style.underline = true;
                styles.add(style);
                links.add(new Link(plain.length(), plain.length() + matcher.group(3).length(), matcher.group(4)));
                plain.append(matcher.group(3));
            }
        }
        plain.append(piece.substring(from));
    }
}
