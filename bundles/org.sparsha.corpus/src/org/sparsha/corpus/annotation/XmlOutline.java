/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the elements and attributes of a text of sound XML begin and end, so that single ones can be exchanged. */
final class XmlOutline {

    private final String text;
    private int at;

    private XmlOutline(String text) {
        this.text = text;
    }

    /**
     * Where something stands.
     *
     * @param start index of its first character
     * @param end index after its last one
     */
    record Range(int start, int end) {
    }

    /** An element: its tags and all between them. */
    static final class Element {

        final String name;
        final Map<String, Range> attributes;
        final List<Element> children = new ArrayList<>();
        final int start;
        /** Between the tags; of no length at the end where the element is one tag. */
        Range content;
        int end;
        private final String text;

        Element(String text, String name, int start, Map<String, Range> attributes) {
            this.text = text;
            this.name = name;
            this.start = start;
            this.attributes = attributes;
        }

        boolean isOneTag() {
            return text.charAt(end - 2) == '/' && content.start() == end;
        }

        List<Element> children(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).toList();
        }

        String attribute(String wanted) {
            Range range = attributes.get(wanted);
            return range == null ? "" : unescaped(text.substring(range.start(), range.end()));
        }
    }

    /** The root of a text that a parser has accepted. */
    static Element root(String text) {
        return new XmlOutline(text).scan();
    }

    private Element scan() {
        Element document = new Element(text, "", 0, Map.of());
        Deque<Element> open = new ArrayDeque<>(List.of(document));
        for (at = text.indexOf('<'); at >= 0 && at < text.length(); at = text.indexOf('<', at)) {
            if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                skipPast("]]>");
            } else if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else if (text.startsWith("</", at)) {
                Element closed = open.pop();
                int contentEnd = at;
                skipPast(">");
                closed.content = new Range(closed.content.start(), contentEnd);
                closed.end = at;
            } else {
                Element element = startTag();
                open.element().children.add(element);
                if (text.charAt(at - 2) != '/') {
                    open.push(element);
                }
            }
        }
        return document.children.get(0);
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private Element startTag() {
        int start = at++;
        String name = word();
        Map<String, Range> attributes = new LinkedHashMap<>();
        skipBlanks();
        while (text.charAt(at) != '>' && text.charAt(at) != '/') {
            String attribute = word();
            at = text.indexOf('=', at) + 1;
            skipBlanks();
            int end = text.indexOf(text.charAt(at), at + 1);
            attributes.put(attribute, new Range(at + 1, end));
            at = end + 1;
            skipBlanks();
        }
        at = text.indexOf('>', at) + 1;
        Element element = new Element(text, name, start, attributes);
        element.content = new Range(at, at);
        element.end = at;
        return element;
    }

    private String word() {
        int start = at;
        while (">/=".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A value without the references that XML itself knows; others are left as they are. */
    static String unescaped(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', from)) {
            int end = raw.indexOf(';', amp);
            plain.append(raw, from, amp).append(reference(raw.substring(amp + 1, end)));
            from = end + 1;
        }
        return plain.append(raw.substring(from)).toString();
    }

    private static String reference(String name) {
        if (name.startsWith("#x")) {
            return Character.toString(Integer.parseInt(name.substring(2), 16));
        }
        if (name.startsWith("#")) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> "'";
        };
    }

    /** Text as it stands in an element or in an attribute; a carriage return would else become a line feed when read. */
    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\r", "&#13;");
    }

    /** Text as it stands in an attribute, where line ends and tabs would become blanks. */
    static String escapedAttribute(String plain) {
        return escaped(plain).replace("\n", "&#10;").replace("\t", "&#9;");
    }
}
