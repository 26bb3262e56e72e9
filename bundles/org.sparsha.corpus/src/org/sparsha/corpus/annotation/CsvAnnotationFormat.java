/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** Our CSV: one annotation a row with the columns tier, kind, start, end, label; further columns are attributes. */
final class CsvAnnotationFormat implements AnnotationFormat {

    /** More columns are no table that anybody, or any reader, opens. */
    private static final int MOST_ATTRIBUTES = 1000;
    private static final List<String> COLUMNS = List.of("tier", "kind", "start", "end", "label");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV (tier, kind, start, end, label)";
    }

    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public boolean looksLike(String head) {
        String first = head.lines().findFirst().orElse("").replace("\uFEFF", "").toLowerCase(java.util.Locale.ROOT);
        List<String> columns = List.of(first.split("[,;\\t]"));
        return columns.contains("start") && columns.contains("end") && columns.contains("label") && !columns.contains("file");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        Table table = TableFiles.parse(text, name);
        OptionalInt start = table.column("start", "begin", "from");
        OptionalInt end = table.column("end", "to", "stop");
        OptionalInt label = table.column("label", "text", "name");
        if (start.isEmpty() || label.isEmpty()) {
            throw new CorpusException("The table " + name + " lacks a column start or label; it has: "
                    + table.named() + ".");
        }
        OptionalInt tier = table.column("tier");
        OptionalInt kind = table.column("kind");
        Map<String, List<Annotation>> tiers = new LinkedHashMap<>();
        Set<String> points = new LinkedHashSet<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            BigDecimal from = DecimalTimes.ofTable(Table.field(row, start), name, i + 1);
            BigDecimal to = Table.field(row, end).isEmpty() ? from : DecimalTimes.ofTable(Table.field(row, end), name, i + 1);
            if (to.compareTo(from) < 0) {
                throw new CorpusException("Row " + (i + 1) + " of " + name + " ends before it begins.");
            }
            String tierName = tier.isPresent() ? row.get(tier.getAsInt()) : "labels";
            if (Table.field(row, kind).equals("point")) {
                points.add(tierName);
            }
            tiers.computeIfAbsent(tierName, key -> new ArrayList<>())
                    .add(new Annotation(from, to, row.get(label.getAsInt()), attributes(table, row, start, end, label, tier, kind)));
        }
        List<Tier> list = new ArrayList<>();
        tiers.forEach((tierName, annotations) -> list
                .add(new Tier(tierName, points.contains(tierName) ? Tier.Kind.POINT : Tier.Kind.INTERVAL, annotations, Map.of())));
        return AnnotationDocument.of(list);
    }

    private static Map<String, String> attributes(Table table, List<String> row, OptionalInt... used) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            if (!row.get(i).isEmpty() && List.of(used).stream().noneMatch(u -> u.isPresent() && u.getAsInt() == column)) {
                attributes.put(table.columns().get(i), row.get(i));
            }
        }
        return attributes;
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        DecimalTimes.domainLost(document, losses);
        losses.attributes(withoutAnnotationAttributes(document), "");
        Set<String> names = new LinkedHashSet<>();
        document.tiers().forEach(tier -> tier.annotations().forEach(a -> names.addAll(a.attributes().keySet())));
        COLUMNS.stream().filter(names::contains).forEach(column -> losses.add("the attribute '" + column + "', which is a column"));
        names.removeAll(COLUMNS);
        if (names.size() > MOST_ATTRIBUTES) { // a line of a damaged label file may have had thousands of fields
            losses.add("attributes beyond the first " + MOST_ATTRIBUTES + ", of which there are " + (names.size() - MOST_ATTRIBUTES));
            names.retainAll(List.copyOf(names).subList(0, MOST_ATTRIBUTES));
        }
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Tier tier : document.tiers()) {
            if (tier.annotations().isEmpty()) {
                losses.add("tiers without annotations");
            } else if (!seen.add(tier.name())) {
                losses.add("that two tiers have the name '" + tier.name() + "'");
            }
            for (Annotation a : tier.annotations()) {
                if (a.attributes().containsValue("")) {
                    losses.add("attributes of annotations that are empty");
                }
                List<String> row = new ArrayList<>(List.of(tier.name(), tier.kind() == Tier.Kind.POINT ? "point" : "interval",
                        a.start().toPlainString(), a.end().toPlainString(), a.label()));
                names.forEach(attribute -> row.add(a.attributes().getOrDefault(attribute, "")));
                rows.add(row);
            }
        }
        return TableFiles.format(new Table(columns, rows), ',');
    }

    private static AnnotationDocument withoutAnnotationAttributes(AnnotationDocument document) {
        return document.withTiers(document.tiers().stream().map(tier -> tier.withAnnotations(List.of())).toList());
    }
}
