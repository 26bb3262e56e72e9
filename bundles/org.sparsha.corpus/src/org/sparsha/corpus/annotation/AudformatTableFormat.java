/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.manifest.Times;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * A segmented table of audformat: columns file, start, end (as time deltas) and one column a scheme. Each further column is a tier; the
 * file is kept with each annotation. {@code NaT} as the end means the end of the file. Rows are written sorted by time within a file.
 */
final class AudformatTableFormat implements AnnotationFormat {

    private static final List<String> FIXED = List.of("file", "start", "end");
    private static final BigDecimal LATEST = BigDecimal.valueOf(999_999_999);
    private static final String FILE = "audformat.file";
    private static final String OPEN = "audformat.open-end";

    @Override
    public String id() {
        return "audformat";
    }

    @Override
    public String title() {
        return "audformat table (file, start, end, …)";
    }

    @Override
    public List<String> endings() {
        return List.of("audformat.csv");
    }

    @Override
    public boolean looksLike(String head) {
        return head.replace("\uFEFF", "").startsWith("file,start,end,");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        Table table = TableFiles.parse(text, name);
        OptionalInt file = table.column("file");
        OptionalInt start = table.column("start");
        OptionalInt end = table.column("end");
        if (file.isEmpty() || start.isEmpty() || end.isEmpty()) {
            throw new CorpusException("The audformat table " + name + " lacks one of the columns file, start, end.");
        }
        Map<String, List<Annotation>> tiers = new LinkedHashMap<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (c != file.getAsInt() && c != start.getAsInt() && c != end.getAsInt()) {
                tiers.put(table.columns().get(c), new ArrayList<>());
            }
        }
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            BigDecimal from = Times.isNone(Table.field(row, start)) ? BigDecimal.ZERO
                    : DecimalTimes.ofTable(Table.field(row, start), name, i + 1);
            boolean open = Times.isNone(Table.field(row, end));
            BigDecimal to = open ? from : DecimalTimes.ofTable(Table.field(row, end), name, i + 1);
            if (to.compareTo(from) < 0) {
                throw new CorpusException("Row " + (i + 1) + " of " + name + " ends before it begins.");
            }
            Map<String, String> attributes = new LinkedHashMap<>(Map.of(FILE, row.get(file.getAsInt())));
            if (open) {
                attributes.put(OPEN, "true");
            }
            boolean empty = tiers.keySet().stream().allMatch(tier -> row.get(table.columns().indexOf(tier)).isEmpty());
            for (Map.Entry<String, List<Annotation>> tier : tiers.entrySet()) {
                String value = row.get(table.columns().indexOf(tier.getKey()));
                if (!value.isEmpty() || empty && tier.getKey().equals(tiers.keySet().iterator().next())) {
                    tier.getValue().add(new Annotation(from, to, value, attributes));
                }
            }
        }
        return AnnotationDocument.of(tiers.entrySet().stream().map(e -> Tier.intervals(e.getKey(), e.getValue())).toList());
    }

    private record Row(String file, BigDecimal start, BigDecimal end, boolean open) {
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, "audformat.");
        DecimalTimes.domainLost(document, losses);
        Set<String> names = new LinkedHashSet<>();
        Map<Row, Map<String, String>> rows = new LinkedHashMap<>();
        String onlyFile = document.attributes().getOrDefault(FILE, "recording.wav");
        for (Tier tier : document.tiers()) {
            if (tier.kind() == Tier.Kind.POINT) {
                losses.add("that a tier holds points: '" + tier.name() + "'");
            }
            if (FIXED.contains(tier.name())) {
                losses.add("the tier '" + tier.name() + "', since a column of that name says something else");
                continue;
            }
            if (!names.add(tier.name())) {
                losses.add("that two tiers have the name '" + tier.name() + "'");
            }
            for (Annotation a : tier.annotations()) {
                if (!a.attributes().containsKey(FILE) && !document.attributes().containsKey(FILE)) {
                    losses.add("the name of the recording, which isn't known: it is called recording.wav");
                }
                boolean open = a.attributes().containsKey(OPEN);
                Row row = new Row(a.attributes().getOrDefault(FILE, onlyFile), bounded(a.start(), losses),
                        open ? bounded(a.start(), losses) : bounded(a.end(), losses), open);
                if (a.start().stripTrailingZeros().scale() > 9 || a.end().stripTrailingZeros().scale() > 9) {
                    losses.add("fractions of a nanosecond");
                }
                String before = rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(tier.name(), a.label());
                if (before != null) {
                    losses.add("a label of two at the same time in tier '" + tier.name() + "'");
                }
            }
        }
        String first = names.isEmpty() ? "" : names.iterator().next();
        for (Map<String, String> labels : rows.values()) {
            boolean onlyFirst = labels.size() == 1 && labels.containsKey(first);
            if (labels.containsValue("") && !onlyFirst) {
                losses.add("annotations without a label");
            }
        }
        List<String> columns = new ArrayList<>(FIXED);
        columns.addAll(names);
        List<List<String>> lines = new ArrayList<>();
        List<String> files = rows.keySet().stream().map(Row::file).distinct().toList();
        Map<String, Integer> fileOrder = new HashMap<>();
        files.forEach(file -> fileOrder.put(file, fileOrder.size()));
        List<Row> sorted = new ArrayList<>(rows.keySet());
        sorted.sort(Comparator.comparing((Row row) -> fileOrder.get(row.file())).thenComparing(Row::start).thenComparing(Row::end));
        for (Row row : sorted) {
            Map<String, String> values = rows.get(row);
            List<String> line = new ArrayList<>(
                    List.of(row.file(), timedelta(row.start()), row.open() ? "NaT" : timedelta(row.end())));
            names.forEach(name -> line.add(values.getOrDefault(name, "")));
            lines.add(line);
        }
        return TableFiles.format(new Table(columns, lines), ',');
    }

    private static String timedelta(BigDecimal seconds) {
        return Times.timedelta(seconds);
    }

    /** Time deltas of pandas could be negative, but no table of audformat begins before its file. */
    private static BigDecimal bounded(BigDecimal seconds, Losses losses) {
        if (seconds.signum() < 0) {
            losses.add("times before the beginning of the recording, now 0");
            return BigDecimal.ZERO;
        }
        if (seconds.compareTo(LATEST) > 0) {
            losses.add("times after thirty years, now " + LATEST + " s");
            return LATEST;
        }
        return seconds.setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
